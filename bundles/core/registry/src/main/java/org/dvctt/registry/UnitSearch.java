/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the codes of the units that fit a question, by office and code, a page at a time. */
final class UnitSearch {
  private static final String ACTIVE =
      " (select 1 from registry_milestone r, registry_milestone p where r.unit = u.code"
          + " and p.unit = u.code and r.milestone = 'REGISTERED'"
          + " and p.milestone = 'FIRST_COMPLETED_PAYMENT' and r.reached_on <= ?"
          + " and p.reached_on <= ? and r.recorded_at <= ? and r.superseded_at > ?"
          + " and p.recorded_at <= ? and p.superseded_at > ?"
          + " and not exists (select 1 from registry_enrolment_line t where t.unit = u.code"
          + " and t.to_state = 'TERMINATED' and t.effective_on <= ? and t.recorded_at <= ?))";

  private final StringBuilder where = new StringBuilder();
  private final List<@Nullable Object> params;
  private final UnitQuery query;

  UnitSearch(UnitQuery query, Moment moment) {
    this.query = query;
    this.params = new ArrayList<>(List.of(moment.with(2)));
    where.append(" from registry_unit u join registry_unit_office h on h.unit = u.code where ");
    where.append(DatedTable.at("u")).append("and").append(DatedTable.at("h"));
    if (query.text() != null && !query.text().isBlank()) {
      String text = Folded.of(query.text()).replaceAll("([!%_])", "!$1");
      and("u.folded like ? escape '!'", "%" + text + "%");
    }
    if (query.office() != null) {
      and("h.office = ?", query.office().value());
    }
    if (query.block() != null) {
      and("u.block = ?", query.block());
    }
    if (query.active() != null) {
      and(
          (query.active() ? "exists" : "not exists") + ACTIVE,
          moment.asOf(),
          moment.asOf(),
          moment.knownAt(),
          moment.knownAt(),
          moment.knownAt(),
          moment.knownAt(),
          moment.asOf(),
          moment.knownAt());
    }
  }

  long total(Sql sql) {
    return sql.count("select count(*)" + where, params.toArray());
  }

  List<String> page(Sql sql) {
    List<@Nullable Object> all = new ArrayList<>(params);
    all.add(Math.max(0, query.offset()));
    all.add(limit(query));
    return sql.list(
        "select u.code" + where + " order by h.office, u.code offset ? rows fetch next ? rows only",
        row -> row.text("code"),
        all.toArray());
  }

  /** At least 1, at most 2,000. */
  static int limit(UnitQuery query) {
    return Math.min(2000, Math.max(1, query.limit()));
  }

  private void and(String condition, Object... values) {
    where.append(" and ").append(condition);
    params.addAll(List.of(values));
  }
}
