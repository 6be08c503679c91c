/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.registry.DatedTable;
import org.dvctt.store.Sql;

/** Nobody signs for an account in both positions on one day (domain SoD-U1). */
final class Signers {
  private Signers() {}

  /** How many may sign in a position, and on which days. */
  private record Limit(int position, int most, LocalDate from, LocalDate to) {}

  static void look(Sql sql, Known signatories, Findings found) {
    bothPositions(signatories, found);
    tooMany(sql, signatories, found);
  }

  /** More people of one position on a day than the limit of that day: told once an account. */
  private static void tooMany(Sql sql, Known signatories, Findings found) {
    List<Limit> limits =
        sql.list(
            "select sign_position, most, valid_from, valid_to from registry_signer_limit"
                + " where superseded_at = ? order by sign_position, valid_from",
            row ->
                new Limit(
                    row.integer("sign_position"),
                    row.integer("most"),
                    row.date("valid_from"),
                    row.date("valid_to")),
            DatedTable.STILL_KNOWN);
    Map<String, List<Known.Line>> ofPlace = new LinkedHashMap<>();
    for (Known.Line line : signatories.lines()) {
      String place = line.cell("account_no") + "/" + line.cell("place");
      ofPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
    }
    ofPlace.forEach(
        (place, lines) -> {
          // So few never are too many: nearly all accounts are passed here.
          int least = limits.stream().mapToInt(Limit::most).min().orElse(Integer.MAX_VALUE);
          if (lines.size() > least) {
            limits.stream()
                .filter(limit -> place.endsWith("/" + limit.position()))
                .forEach(limit -> tooMany(place, lines, limit, found));
          }
        });
  }

  private static void tooMany(String place, List<Known.Line> lines, Limit limit, Findings found) {
    lines.stream()
        .map(line -> line.from().isBefore(limit.from()) ? limit.from() : line.from())
        .filter(day -> day.isBefore(limit.to()))
        .sorted()
        .filter(day -> on(lines, day) > limit.most())
        .findFirst()
        .ifPresent(
            day ->
                found.add(
                    "TOO_MANY_SIGNERS",
                    DatedTable.SIGNATORY.table(),
                    place,
                    on(lines, day)
                        + " người ký một vị trí của tài khoản ngày "
                        + day
                        + ", giới hạn là "
                        + limit.most()
                        + ".",
                    on(lines, day)
                        + " people sign in one position of the account on "
                        + day
                        + ", the limit is "
                        + limit.most()
                        + "."));
  }

  private static long on(List<Known.Line> lines, LocalDate day) {
    return lines.stream()
        .filter(line -> !line.from().isAfter(day) && line.to().isAfter(day))
        .map(line -> line.cell("person"))
        .distinct()
        .count();
  }

  private static void bothPositions(Known signatories, Findings found) {
    Map<String, List<Known.Line>> ofPerson = new HashMap<>();
    for (Known.Line line : signatories.lines()) {
      ofPerson
          .computeIfAbsent(
              line.cell("account_no") + "/" + line.cell("person"), key -> new ArrayList<>())
          .add(line);
    }
    for (Known.Line line : signatories.lines()) {
      boolean both =
          line.cell("place").equals("1")
              && ofPerson
                  .getOrDefault(line.cell("account_no") + "/" + line.cell("person"), List.of())
                  .stream()
                  .anyMatch(
                      other ->
                          other.cell("place").equals("2")
                              && other.from().isBefore(line.to())
                              && line.from().isBefore(other.to()));
      if (both) {
        found.add(
            "SAME_SIGNER",
            signatories.table().table(),
            signatories.key(line),
            "Một người ký cả hai vị trí của tài khoản.",
            "One person signs in both positions of the account.");
      }
    }
  }
}
