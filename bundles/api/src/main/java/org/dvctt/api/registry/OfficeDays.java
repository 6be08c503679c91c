/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;

/**
 * Days of an office's working calendar.
 *
 * @param to last day
 * @param mode how limits are counted for what is accepted on the first day
 * @param workingDays how many of them are worked
 */
public record OfficeDays(
    OfficeCode office,
    String officeName,
    LocalDate from,
    LocalDate to,
    SlaMode mode,
    int workingDays,
    List<CalendarDay> days) {
  public OfficeDays {
    days = List.copyOf(days);
  }
}
