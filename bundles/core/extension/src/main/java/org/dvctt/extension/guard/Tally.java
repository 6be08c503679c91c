/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Counts one plugin's calls by name; cheap enough for every call. */
final class Tally {
  private static final int NAMES = 500;
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final long[] BOUNDS =
      CallFigures.BOUNDS_MICROS.stream().mapToLong(micros -> micros * 1_000).toArray();
  private final Map<CallName, Row> rows = new ConcurrentHashMap<>();

  void count(CallName name, Outcome outcome, long nanos) {
    Row row = rows.get(name);
    if (row == null) {
      CallName counted = rows.size() < NAMES ? name : CallName.OTHERS;
      row = rows.computeIfAbsent(counted, any -> new Row());
    }
    row.ended[outcome.ordinal()].increment();
    if (outcome.ran()) {
      row.times[bucket(nanos)].increment();
    }
  }

  long calls() {
    return rows.values().stream().mapToLong(Row::calls).sum();
  }

  long failures() {
    return calls()
        - rows.values().stream().mapToLong(r -> r.ended[Outcome.ANSWERED.ordinal()].sum()).sum();
  }

  List<CallFigures> figures() {
    List<CallFigures> all = new ArrayList<>();
    rows.forEach((name, row) -> all.add(row.figures(name)));
    all.sort(
        Comparator.comparing((CallFigures f) -> f.name().method())
            .thenComparing(f -> f.name().province()));
    return List.copyOf(all);
  }

  private static int bucket(long nanos) {
    int i = 0;
    while (i < BOUNDS.length && nanos > BOUNDS[i]) {
      i++;
    }
    return i;
  }

  private static final class Row {
    final LongAdder[] ended = adders(OUTCOMES.length);
    final LongAdder[] times = adders(BOUNDS.length + 1);

    long calls() {
      return Stream.of(ended).mapToLong(LongAdder::sum).sum();
    }

    CallFigures figures(CallName name) {
      Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);
      for (Outcome outcome : OUTCOMES) {
        long count = ended[outcome.ordinal()].sum();
        if (count > 0) {
          byOutcome.put(outcome, count);
        }
      }
      long calls = byOutcome.values().stream().mapToLong(Long::longValue).sum();
      return new CallFigures(name, calls, byOutcome, Stream.of(times).map(LongAdder::sum).toList());
    }

    private static LongAdder[] adders(int size) {
      return Stream.generate(LongAdder::new).limit(size).toArray(LongAdder[]::new);
    }
  }
}
