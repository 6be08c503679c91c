/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.api.platform.PlatformStatus.Level;
import org.junit.Test;

public class LevelsTest {
  @Test
  public void readyWhenNothingIsMissing() {
    assertTrue(new Levels().then("store", () -> "").then("packs", () -> "").ready());
  }

  @Test
  public void aLevelWaitsForTheOnesBeforeIt() {
    Levels levels =
        new Levels()
            .then("store", () -> "tables of audit")
            .then(
                "packs",
                () -> {
                  throw new AssertionError("asked before its turn");
                });
    assertFalse(levels.ready());
    assertEquals(
        List.of(
            new Level("store", false, "tables of audit"),
            new Level("packs", false, "waits for store")),
        levels.list());
  }

  @Test
  public void namesWhatIsAbsent() {
    assertEquals("plugins a, c", Levels.absent("plugins", Set.of("a", "b", "c"), Set.of("b")));
    assertEquals("", Levels.absent("plugins", Set.of("a"), Set.of("a", "x")));
  }

  @Test
  public void aFailedMigrationIsToldWithItsReason() {
    Set<String> wanted = Set.of("audit", "payment", "store");
    String told =
        Levels.absentTables(
            wanted, Set.of("store"), Map.of("payment", "Script V3__x.sql failed", "store", "old"));
    assertEquals(
        "tables of audit, payment — payment failed: Script V3__x.sql failed"
            + " — tried again by itself; mend the cause or update the bundle",
        told);
    assertEquals(
        "tables of audit", Levels.absentTables(Set.of("audit"), Set.of("store"), Map.of()));
    assertEquals("", Levels.absentTables(wanted, wanted, Map.of()));
  }
}
