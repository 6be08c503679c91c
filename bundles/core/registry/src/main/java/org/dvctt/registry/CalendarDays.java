/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.OfficeDays;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.store.Sql;

/** Days of an office's calendar, for screens. */
public final class CalendarDays {
  private static final int MOST_YEARS = 3;

  private CalendarDays() {}

  /**
   * The days, both ends too.
   *
   * @throws Refused INVALID when they are too many or end before they begin, NOT_FOUND when there
   *     is no such office
   */
  public static OfficeDays read(
      Sql sql, OfficeCode office, LocalDate from, LocalDate to, Instant knownAt) {
    if (to.isBefore(from) || !to.isBefore(from.plusYears(MOST_YEARS))) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_SPAN",
          "to",
          Text.of(
              "Từ " + from + " đến " + to + " không phải là một khoảng tới " + MOST_YEARS + " năm.",
              from + " to " + to + " are no days within " + MOST_YEARS + " years."),
          Text.of("Chọn ngày cuối sau ngày đầu.", "Choose a last day after the first one."));
    }
    // An office that opened or closed within the days has a calendar too.
    String name =
        name(sql, office, new Moment(to, knownAt))
            .or(() -> name(sql, office, new Moment(from, knownAt)))
            .orElseThrow(() -> Refusals.notFound("office", office.value()));
    WorkingCalendar calendar = OfficeCalendars.read(sql, office.value(), from, knownAt);
    List<CalendarDay> days = from.datesUntil(to.plusDays(1)).map(calendar::day).toList();
    return new OfficeDays(
        office,
        name,
        from,
        to,
        OfficeCalendars.mode(sql, office, new Moment(from, knownAt)),
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
