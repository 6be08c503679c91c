/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.util.Comparator;

/**
 * How two answers differ in one rule.
 *
 * @param rule rule id, or {@link Judgement#DEADLINE}
 * @param from what the asked version said, {@link Judgement#NOTHING} when nothing
 * @param to what the candidate said
 */
public record Change(String rule, String from, String to) implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::rule).thenComparing(Change::from).thenComparing(Change::to);

  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
