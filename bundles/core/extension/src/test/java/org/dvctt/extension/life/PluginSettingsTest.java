/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.dvctt.api.extension.PluginSetting;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.model.Text;
import org.junit.Test;

/** Settings as people see them. */
public class PluginSettingsTest {
  private static PluginSetting shown(String type, String standard, Map<String, String> values) {
    List<String> defaults = standard.isEmpty() ? List.of() : List.of(standard);
    ConfigKey key =
        new ConfigKey(
            "k", Text.of("K", "K"), Text.of("", ""), type, 0, true, defaults, "", "", List.of());
    return PluginSettings.shown(List.of(key), values).get(0);
  }

  @Test
  public void aPasswordIsNeverGivenOutButThatOneWasGivenIsTold() {
    PluginSetting given = shown("Password", "", Map.of("k", "mật khẩu"));
    assertEquals("", given.value());
    assertTrue(given.given());
    PluginSetting standard = shown("Password", "mặc định", Map.of());
    assertEquals("", standard.value());
    assertFalse(standard.given());
  }

  @Test
  public void whatHasADefaultNeedNotBeGiven() {
    PluginSetting left = shown("String", "12", Map.of());
    assertEquals("12", left.value());
    assertFalse(left.required());
    assertTrue(shown("String", "", Map.of()).required());
    assertEquals("7", shown("String", "12", Map.of("k", "7")).value());
  }
}
