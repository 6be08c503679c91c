/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The periods of one day in which an office works, one at least, in order and apart.
 *
 * @param periods e.g. 08:00-12:00 and 13:00-17:00
 */
public record WorkingHours(List<WorkingPeriod> periods) {
  /**
   * @throws IllegalArgumentException when there is no period or two overlap
   */
  public WorkingHours {
    periods = periods.stream().sorted().toList();
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("a worked day has a period at least");
    }
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i).from() < periods.get(i - 1).to()) {
        throw new IllegalArgumentException(
            "periods overlap: " + periods.get(i - 1) + " and " + periods.get(i));
      }
    }
  }

  /**
   * Reads periods with spaces between them: {@code 08:00-12:00 13:00-17:00}.
   *
   * @throws IllegalArgumentException when they have another shape
   */
  public static WorkingHours parse(String text) {
    return new WorkingHours(
        Arrays.stream(text.strip().split("\\s+")).map(WorkingPeriod::parse).toList());
  }

  /** Sum of the periods. */
  public Duration length() {
    return Duration.ofMinutes(periods.stream().mapToLong(p -> p.to() - p.from()).sum());
  }

  /** The same form that {@link #parse} reads. */
  @Override
  public String toString() {
    return periods.stream().map(WorkingPeriod::toString).collect(Collectors.joining(" "));
  }
}
