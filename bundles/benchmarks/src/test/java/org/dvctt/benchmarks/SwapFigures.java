/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What one side's laps measured.
 *
 * @param quiet without reloads
 * @param busy with them
 * @param reloadMillis that a reload took on average
 * @param memory after the first ten reloads, at half way and after all
 * @param loaders class loaders of the rule that answered
 */
record SwapFigures(
    String name, Calls quiet, Calls busy, double reloadMillis, List<Memory> memory, int loaders) {
  private static final double MB = 1024 * 1024;

  /** The table of all sides, a column each. */
  static String table(int reloads, List<SwapFigures> sides) {
    return row(String.format(Locale.ROOT, "%,d reloads", reloads), sides, side -> side.name)
        + "|---".repeat(sides.size() + 1)
        + "|\n"
        + row("calls", sides, side -> text("%,d", side.busy.all()))
        + row("dropped", sides, side -> share(side, side.busy.dropped()))
        + row("wrong", sides, side -> share(side, side.busy.wrong()))
        + row("p50 ms", sides, side -> text("%.2f", side.busy.millis(0.5)))
        + row("p99 ms", sides, side -> text("%.2f", side.busy.millis(0.99)))
        + row("p50 ms without reloads", sides, side -> text("%.2f", side.quiet.millis(0.5)))
        + row("p99 ms without reloads", sides, side -> text("%.2f", side.quiet.millis(0.99)))
        + row("p50 with / without", sides, side -> text("%.2f", side.ratio(0.5)))
        + row("p99 with / without", sides, side -> text("%.2f", side.ratio(0.99)))
        + row("ms a reload", sides, side -> text("%.1f", side.reloadMillis))
        + row("heap MB: 10 / half / all", sides, side -> megabytes(side, Memory::heap))
        + row("metaspace MB: 10 / half / all", sides, side -> megabytes(side, Memory::metaspace))
        + row("class loaders that answered", sides, side -> text("%,d", side.loaders))
        + row("still held: 10 / half / all", sides, side -> each(side, at -> "" + at.loaders()));
  }

  /** What was said of the calls without a right answer. */
  String causes() {
    return name + " dropped " + busy.dropped() + ", wrong " + busy.wrong();
  }

  private static String share(SwapFigures side, Map<String, Long> calls) {
    long sum = Calls.sum(calls);
    return text("%,d (%.2f %%)", sum, 100.0 * sum / side.busy.all());
  }

  private double ratio(double share) {
    return busy.millis(share) / quiet.millis(share);
  }

  private static String megabytes(SwapFigures side, ToLongFunction<Memory> what) {
    return each(side, at -> text("%.1f", what.applyAsLong(at) / MB));
  }

  private static String each(SwapFigures side, Function<Memory, String> what) {
    return side.memory.stream().map(what).collect(Collectors.joining(" / "));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String row(
      String what, List<SwapFigures> sides, Function<SwapFigures, String> value) {
    return sides.stream()
        .map(value)
        .collect(Collectors.joining(" | ", "| " + what + " | ", " |\n"));
  }
}
