/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of a day in which people work, in minutes since midnight, half-open.
 *
 * @param from first minute, 0 at least
 * @param to first minute that is not worked, 1440 (24:00) at most
 */
public record WorkingPeriod(int from, int to) implements Comparable<WorkingPeriod> {
  private static final int MIDNIGHT = 24 * 60;
  private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");

  /**
   * @throws IllegalArgumentException when it is empty or leaves the day
   */
  public WorkingPeriod {
    if (from < 0 || from >= to || to > MIDNIGHT) {
      throw new IllegalArgumentException(
          "a period of a day begins before it ends, 00:00 to 24:00: " + text(from, to));
    }
  }

  /**
   * Reads {@code 08:00-12:00}.
   *
   * @throws IllegalArgumentException when it has another shape
   */
  public static WorkingPeriod parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a period is written like 08:00-12:00, not " + text);
    }
    return new WorkingPeriod(
        minute(matcher.group(1), matcher.group(2)), minute(matcher.group(3), matcher.group(4)));
  }

  @Override
  public int compareTo(WorkingPeriod other) {
    return Integer.compare(from, other.from);
  }

  @Override
  public String toString() {
    return text(from, to);
  }

  private static int minute(String hours, String minutes) {
    int minute = Integer.parseInt(minutes);
    if (minute > 59) {
      throw new IllegalArgumentException("an hour has 60 minutes, so no " + hours + ":" + minutes);
    }
    return Integer.parseInt(hours) * 60 + minute;
  }

  private static String text(int from, int to) {
    return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
  }
}
