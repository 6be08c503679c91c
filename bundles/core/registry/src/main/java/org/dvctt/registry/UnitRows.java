/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.enrolment.Standings;
import org.dvctt.registry.enrolment.Standings.Standing;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads units as they stood at a moment: one query for the units, one for each kind of thing that
 * hangs on them, joined here.
 */
final class UnitRows {
  private UnitRows() {}

  /** A unit with what only screens need. */
  record Found(UnitRecord unit, String address, boolean synthetic) {}

  private record Officer(String person, String name) {}

  /** Units by office and code: those named, or all when {@code codes} is null. */
  static List<Found> read(Sql sql, Moment moment, @Nullable Collection<String> codes) {
    if (codes != null && codes.isEmpty()) {
      return List.of();
    }
    Map<String, Officer> officers = new HashMap<>();
    sql.each(
        "select a.unit, o.person, o.name from registry_assignment a join registry_officer o"
            + " on o.officer_no = a.officer_no where "
            + DatedTable.at("a")
            + " and "
            + DatedTable.at("o")
            + among(codes, "a.unit"),
        row -> officers.put(row.text("unit"), new Officer(row.text("person"), row.text("name"))),
        params(moment, 2, codes));
    Set<String> withAccount = new HashSet<>();
    sql.each(
        "select a.unit from registry_account a where a.status = 'ACTIVE' and "
            + DatedTable.at("a")
            + among(codes, "a.unit"),
        row -> withAccount.add(row.text("unit")),
        params(moment, 1, codes));
    Map<String, Map<Milestone, LocalDate>> reached =
        Milestones.reached(sql, moment.asOf(), moment.knownAt(), codes);
    Map<String, Standing> standings = Standings.read(sql, moment.asOf(), moment.knownAt(), codes);
    List<Found> found = new ArrayList<>();
    sql.each(
        "select u.*, h.office from registry_unit u join registry_unit_office h on h.unit = u.code"
            + " where "
            + DatedTable.at("u")
            + " and "
            + DatedTable.at("h")
            + among(codes, "u.code")
            + " order by h.office, u.code",
        row -> {
          String unit = row.text("code");
          found.add(
              new Found(
                  unit(
                      row,
                      officers.get(unit),
                      withAccount.contains(unit),
                      reached.getOrDefault(unit, Map.of()),
                      standings.get(unit)),
                  row.text("address"),
                  row.flag("synthetic")));
        },
        params(moment, 2, codes));
    return found;
  }

  private static UnitRecord unit(
      Row row,
      @Nullable Officer officer,
      boolean account,
      Map<Milestone, LocalDate> reached,
      @Nullable Standing standing) {
    LocalDate enrolled = reached.get(Milestone.REGISTERED);
    return new UnitRecord(
        UnitCode.of(row.text("code")),
        row.text("name"),
        Block.valueOf(row.text("block")),
        row.integer("budget_level"),
        Chapter.of(row.text("chapter")),
        Sector.of(row.text("sector")),
        row.text("kind"),
        OfficeCode.of(row.text("office")),
        row.text("district"),
        row.text("commune"),
        officer == null ? null : officer.person(),
        officer == null ? null : officer.name(),
        account,
        enrolled,
        reached.get(Milestone.FIRST_COMPLETED_PAYMENT),
        Standings.state(standing, enrolled));
  }

  /** A further condition that the column is one of the codes; none when all are meant. */
  static String among(@Nullable Collection<String> codes, String column) {
    return codes == null
        ? ""
        : " and "
            + column
            + " in ("
            + String.join(", ", Collections.nCopies(codes.size(), "?"))
            + ")";
  }

  static @Nullable Object[] params(Moment moment, int tables, @Nullable Collection<String> codes) {
    return codes == null ? moment.with(tables) : moment.with(tables, codes.toArray());
  }
}
