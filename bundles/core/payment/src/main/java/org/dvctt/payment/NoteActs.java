/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.Role;

/** Acts that keep the state: more time with an apology, another officer, a comment. */
final class NoteActs {
  private static final LocalTime CLOSE = LocalTime.of(17, 0);

  static final Map<String, ActWork> WORK =
      Map.of(
          "extend", NoteActs::extend,
          "reassign", NoteActs::reassign,
          "comment",
              (acting, request, rules) ->
                  acting.apply(ActWork.stays(acting, "comment").detail(request.reason())));

  private NoteActs() {}

  private static void extend(Acting acting, ActRequest request, Rules rules) {
    Instant until =
        day(request.input("until")).atTime(CLOSE).atZone(BusinessClock.ZONE).toInstant();
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
            .detail(BusinessClock.day(due) + " → " + BusinessClock.day(until)));
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
