/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Role;
import org.dvctt.model.WorkingCalendar;

/** Acts that keep the state: more time with an apology, another officer, a comment. */
final class NoteActs {
  static final Map<String, ActWork> WORK =
      Map.of(
          "extend", NoteActs::extend,
          "reassign", NoteActs::reassign,
          "comment",
              (acting, request, rules) ->
                  acting.apply(ActWork.stays(acting, "comment").detail(request.reason())));

  private NoteActs() {}

  private static void extend(Acting acting, ActRequest request, Rules rules) {
    LocalDate day = day(request.input("until"));
    Instant until = closing(acting, day);
    Instant due = acting.row().dueAt().orElse(acting.now);
    if (!until.isAfter(due) || !until.isAfter(acting.now)) {
      throw Refusals.input(
          "until",
          "Ngày hẹn mới phải sau ngày hẹn cũ và sau hôm nay.",
          "The new date lies after the old one and after today.");
    }
    acting.apply(
        ActWork.stays(acting, "extend")
            .set("extended", 1)
            .set("due_at", until)
            .detail(BusinessClock.day(due) + " → " + day));
  }

  /** The unit is told a day on which the office works, and gets its answer before it closes. */
  private static Instant closing(Acting acting, LocalDate day) {
    WorkingCalendar calendar =
        acting.ground.registry.calendar(
            acting.tx, acting.row().office(), acting.today(), acting.now);
    return calendar
        .closing(day)
        .orElseThrow(
            () -> {
              LocalDate next = calendar.plusWorkingDays(day, 1);
              return Refusals.input(
                  "until",
                  "Kho bạc không làm việc ngày " + day + "; ngày làm việc kế tiếp: " + next + ".",
                  "The office is closed on " + day + "; its next working day is " + next + ".");
            });
  }

  private static void reassign(Acting acting, ActRequest request, Rules rules) {
    DossierRow row = acting.row();
    String officer = request.input("officer");
    if (!acting.ground.people.holds(
        acting.tx, officer, Role.KB_OFFICER, row.office(), acting.today())) {
      throw Refusals.input(
          "officer",
          "Người này không phải giao dịch viên của Kho bạc nơi giao dịch.",
          "This person is no officer of the dossier's treasury office.");
    }
    acting.apply(
        ActWork.stays(acting, "reassign")
            .set("officer", officer)
            .detail(
                (row.officer().isEmpty() ? "–" : row.officer())
                    + " → "
                    + officer
                    + " "
                    + acting.ground.people.name(acting.tx, officer)));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusals.input(
          "until", "Nhập ngày theo dạng 2020-08-14.", "Write the date like 2020-08-14.");
    }
  }
}
