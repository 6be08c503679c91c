/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which row numbers are sealed, as runs that neither touch nor overlap. Numbers between them belong
 * to acts that were rolled back or that have not committed yet.
 */
final class SealedRows {
  private final TreeMap<Long, Long> runs = new TreeMap<>();

  /** Numbers that follow each other, both ends included. */
  record Run(long first, long last) {}

  void add(Run run) {
    long first = run.first();
    long last = run.last();
    Map.Entry<Long, Long> before = runs.floorEntry(first);
    if (before != null && before.getValue() >= first - 1) {
      first = before.getKey();
      last = Math.max(last, before.getValue());
    }
    for (Map.Entry<Long, Long> next = runs.ceilingEntry(first);
        next != null && next.getKey() <= last + 1;
        next = runs.ceilingEntry(first)) {
      last = Math.max(last, next.getValue());
      runs.remove(next.getKey());
    }
    runs.put(first, last);
  }

  /** The highest sealed number, 0 when nothing is sealed. */
  long top() {
    return runs.isEmpty() ? 0 : runs.lastEntry().getValue();
  }

  /**
   * Where rows may be that are not sealed, in order; the last run has no end.
   *
   * @param above only greater numbers
   */
  List<Run> open(long above) {
    List<Run> open = new ArrayList<>();
    long from = above + 1;
    Map.Entry<Long, Long> around = runs.floorEntry(from);
    if (around != null && around.getValue() >= from) {
      from = around.getValue() + 1;
    }
    for (Map.Entry<Long, Long> run : runs.tailMap(from, true).entrySet()) {
      open.add(new Run(from, run.getKey() - 1));
      from = run.getValue() + 1;
    }
    open.add(new Run(from, Long.MAX_VALUE));
    return open;
  }
}
