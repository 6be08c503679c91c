/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.testkit.check.ControlQuickChecks;

/**
 * The laps of one side: a first one that warms up, a quiet one, then reload after reload under the
 * same load, with a look at the memory after the first ten, at half way and after all.
 */
final class Swaps {
  /** After so many reloads whatever is made once has been made. */
  private static final int EARLY = 10;

  private final Side side;
  private final Loaders loaders;
  private final Pace pace;
  private final InPlace inPlace = new InPlace(PluginJars.FIRST);
  private long reloadNanos;

  /**
   * How much is done.
   *
   * @param reloads one after the other
   * @param rate calls a second
   * @param gap between the end of a reload and the next one
   * @param quiet length of a lap without reloads
   */
  record Pace(int reloads, int rate, Duration gap, Duration quiet) {}

  private Swaps(Side side, Loaders loaders, Pace pace) {
    this.side = side;
    this.loaders = loaders;
    this.pace = pace;
  }

  static SwapFigures of(Side side, Loaders loaders, Pace pace) throws Exception {
    return new Swaps(side, loaders, pace).run();
  }

  private SwapFigures run() throws Exception {
    Load load =
        new Load(side, ControlQuickChecks.usual(LocalDate.of(2020, 8, 3)), inPlace, pace.rate());
    load.during(new Calls(), () -> pause(pace.quiet()));
    Calls quiet = new Calls();
    load.during(quiet, () -> pause(pace.quiet()));
    Calls busy = new Calls();
    int first = Math.min(EARLY, pace.reloads());
    int half = (pace.reloads() - first) / 2;
    List<Memory> memory = new ArrayList<>();
    for (int times : List.of(first, half, pace.reloads() - first - half)) {
      load.during(busy, () -> reload(times));
      memory.add(Memory.settled(loaders));
    }
    double millis = reloadNanos / 1e6 / pace.reloads();
    return new SwapFigures(side.name(), quiet, busy, millis, memory, loaders.seen());
  }

  private boolean reload(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      pause(pace.gap());
      String next =
          inPlace.version().equals(PluginJars.FIRST) ? PluginJars.SECOND : PluginJars.FIRST;
      long begin = inPlace.now();
      inPlace.replacing(next);
      side.reload(next);
      inPlace.replaced(next);
      reloadNanos += inPlace.now() - begin;
    }
    return pause(pace.gap());
  }

  private static boolean pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return true;
  }
}
