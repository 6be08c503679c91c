/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.dvctt.core.ports.BusinessClock;

/**
 * When nobody is to be woken, by the clock on the wall in Asia/Ho_Chi_Minh: from the first minute
 * up to and without the last one; over midnight when the end is before the beginning.
 *
 * @param from the same as {@code to} for never
 */
record QuietHours(LocalTime from, LocalTime to) {
  static final QuietHours NEVER = new QuietHours(LocalTime.MIN, LocalTime.MIN);

  /**
   * @throws IllegalArgumentException naming the key
   */
  static QuietHours parse(String key, String text) {
    if (text.isBlank()) {
      return NEVER;
    }
    String[] parts = text.strip().split("-", -1);
    try {
      if (parts.length == 2) {
        return new QuietHours(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
      }
    } catch (DateTimeParseException e) {
      // told below, in the same words
    }
    throw new IllegalArgumentException(key + ": " + text + " is not like 21:00-07:00");
  }

  /** When it may be sent: the instant itself, or the end of the quiet hours it lies in. */
  Instant next(Instant at) {
    ZonedDateTime local = at.atZone(BusinessClock.ZONE);
    LocalTime time = local.toLocalTime();
    boolean quiet =
        from.isBefore(to)
            ? !time.isBefore(from) && time.isBefore(to)
            : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    if (!quiet) {
      return at;
    }
    ZonedDateTime end = local.with(to);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }
}
