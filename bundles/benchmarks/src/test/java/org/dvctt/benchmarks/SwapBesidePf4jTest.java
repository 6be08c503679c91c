/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.benchmarks.Swaps.Pace;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A rule is swapped again and again while it is asked, here and in PF4J: with {@code
 * -Dreloads=1000} for figures, without in its short form. Times are reported, and so is all of
 * PF4J; that a swap of ours is not felt is proven.
 */
public class SwapBesidePf4jTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void noCallOfOursIsLostOrAnsweredByAnotherVersion() throws Exception {
    int reloads = Integer.getInteger("reloads", 20);
    Pace pace =
        new Pace(
            reloads,
            Integer.getInteger("rate", 1_000),
            Duration.ofMillis(50),
            Duration.ofMillis(Math.min(20_000, 400 + 20L * reloads)));
    Path folder = temporary.getRoot().toPath();
    PluginJars jars = new PluginJars(folder.resolve("jars"));
    SwapFigures ours = ours(folder.resolve("ours"), jars, pace);
    SwapFigures pf4j = pf4j(folder.resolve("pf4j"), jars, pace);
    System.out.printf("%s%n", SwapFigures.table(reloads, List.of(ours, pf4j)));
    System.out.printf("%s%n%s%n", ours.causes(), pf4j.causes());
    assertEquals("dropped", Map.of(), ours.busy().dropped());
    assertEquals("wrong", Map.of(), ours.busy().wrong());
    for (SwapFigures side : List.of(ours, pf4j)) {
      Set<String> both = Set.of(PluginJars.FIRST, PluginJars.SECOND);
      assertEquals(side.name(), both, side.busy().answered().keySet());
      assertTrue(side.name(), side.quiet().millis(0.5) > 0 && side.busy().millis(0.99) > 0);
      assertTrue(side.name() + " put a new class in place", side.loaders() > 2);
    }
  }

  private static SwapFigures ours(Path folder, PluginJars jars, Pace pace) throws Exception {
    Loaders loaders = new Loaders();
    try (Side side = new OsgiSide(Files.createDirectories(folder), jars, loaders)) {
      return Swaps.of(side, loaders, pace);
    }
  }

  private static SwapFigures pf4j(Path folder, PluginJars jars, Pace pace) throws Exception {
    Loaders loaders = new Loaders();
    try (Side side = new Pf4jSide(Files.createDirectories(folder), jars, loaders)) {
      return Swaps.of(side, loaders, pace);
    }
  }
}
