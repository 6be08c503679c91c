/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
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
}
