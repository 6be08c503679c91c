/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of a calendar.
 *
 * @param hours empty: not worked
 * @param why what was declared for that very day; empty for a common day
 */
public record CalendarDay(LocalDate day, Optional<WorkingHours> hours, String why) {
  public boolean worked() {
    return hours.isPresent();
  }
}
