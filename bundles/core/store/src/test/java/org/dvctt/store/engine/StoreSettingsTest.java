/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.dvctt.store.dialect.Dialect;
import org.junit.Test;

public class StoreSettingsTest {
  @Test
  public void withoutConfigurationItIsDerbyInTheDataFolder() {
    StoreSettings settings = StoreSettings.from(Map.of());
    assertEquals(Dialect.DERBY, settings.dialect());
    assertTrue(settings.database(), settings.database().endsWith("store/derby"));
  }

  @Test
  public void anAddressOfPostgreSqlIsEnough() {
    StoreSettings settings =
        StoreSettings.from(
            Map.of("url", "jdbc:postgresql://127.0.0.1/x", "user", "u", "password", "hidden"));
    assertEquals(Dialect.POSTGRESQL, settings.dialect());
    assertFalse(settings.toString().contains("hidden"));
  }

  @Test
  public void aSenselessValueIsSaid() {
    assertThrows(
        IllegalArgumentException.class, () -> StoreSettings.from(Map.of("engine", "oracle")));
    assertThrows(
        IllegalArgumentException.class, () -> StoreSettings.from(Map.of("pool.size", "1")));
    assertThrows(
        IllegalArgumentException.class,
        () -> StoreSettings.from(Map.of("engine", "postgresql", "url", "jdbc:derby:x")));
  }
}
