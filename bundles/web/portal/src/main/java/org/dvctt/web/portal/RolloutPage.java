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
import org.dvctt.api.reporting.Reports;
import org.jspecify.annotations.Nullable;

/** The province's rollout as of a date. */
final class RolloutPage implements Page {
  private final Services services;

  RolloutPage(Services services) {
    this.services = services;
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    var actor = turn.actor();
    if (!actor.ofTreasury()) {
      throw UnitPage.notAllowed();
    }
    LocalDate asOf = date(turn.param("as_of"));
    if (path.size() == 2 && "csv".equals(path.get(1))) {
      Reports.ReportFile file =
          services.reports().run(actor, "adoption", "csv", asOf, turn.language());
      return new Answer.Download(file.name(), file.mediaType(), file.bytes());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("report", services.adoption().report(asOf, null));
    model.put("badDate", asOf == null && !turn.param("as_of").isEmpty());
    model.put("csv", services.reports().formats().stream().anyMatch(x -> "csv".equals(x.name())));
    return Answer.page("rollout", model);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
