/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.api.access.Actor;
import org.dvctt.api.reporting.Reports;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** The province's rollout as of a date. */
final class RolloutPage implements Page {
  private final Services services;

  RolloutPage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    Actor actor = turn.actor();
    if (!actor.ofTreasury()) {
      throw UnitPage.notAllowed();
    }
    LocalDate asOf = date(turn.param("as_of"));
    if (path.size() == 2 && "report".equals(path.get(1))) {
      return report(turn, actor);
    }
    Map<String, Object> model = new HashMap<>();
    model.put("report", services.adoption().report(asOf, null));
    model.put("badDate", asOf == null && !turn.param("as_of").isEmpty());
    model.put("reports", services.reports().reports(actor));
    model.put("formats", services.reports().formats());
    return Answer.page("rollout", model);
  }

  private Answer report(Turn turn, Actor actor) {
    Reports.Wish wish =
        new Reports.Wish(known(turn, "from"), known(turn, "as_of"), turn.language());
    return new Answer.Written(
        services.reports().run(actor, turn.param("report"), turn.param("format"), wish));
  }

  /** A day that was given has to be one: no report of other days than were meant. */
  private static @Nullable LocalDate known(Turn turn, String name) {
    String text = turn.param(name);
    LocalDate day = date(text);
    if (day == null && !text.isEmpty()) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_DATE",
          name,
          Text.of("“" + text + "” không phải là ngày.", "“" + text + "” is no date."),
          Text.of("Nhập ví dụ 2020-07-31.", "Write for example 2020-07-31."));
    }
    return day;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
