/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.OfficeCalendar;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.store.Sql;

/** A month of an office's calendar, for screens. */
final class OfficeMonth {
  private OfficeMonth() {}

  static OfficeCalendar read(Sql sql, OfficeCode office, YearMonth month, Instant knownAt) {
    LocalDate first = month.atDay(1);
    // An office that opened or closed within the month has a calendar too.
    String name =
        name(sql, office, new Moment(month.atEndOfMonth(), knownAt))
            .or(() -> name(sql, office, new Moment(first, knownAt)))
            .orElseThrow(() -> Refusals.notFound("office", office.value()));
    WorkingCalendar calendar = OfficeCalendars.read(sql, office.value(), first, knownAt);
    List<CalendarDay> days =
        first.datesUntil(month.plusMonths(1).atDay(1)).map(calendar::day).toList();
    return new OfficeCalendar(
        office,
        name,
        month,
        OfficeCalendars.mode(sql, office, new Moment(first, knownAt)),
        (int) days.stream().filter(CalendarDay::worked).count(),
        days);
  }

  private static Optional<String> name(Sql sql, OfficeCode office, Moment moment) {
    return Offices.all(sql, moment).stream()
        .filter(view -> view.code().equals(office))
        .map(OfficeView::name)
        .findFirst();
  }
}
