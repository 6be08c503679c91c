/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.YearMonth;
import java.util.List;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;

/**
 * A month of an office's working calendar.
 *
 * @param mode how limits are counted for what is accepted on the first day of the month
 * @param workingDays how many of the days are worked
 * @param days all days of the month
 */
public record OfficeCalendar(
    OfficeCode office,
    String officeName,
    YearMonth month,
    SlaMode mode,
    int workingDays,
    List<CalendarDay> days) {
  public OfficeCalendar {
    days = List.copyOf(days);
  }
}
