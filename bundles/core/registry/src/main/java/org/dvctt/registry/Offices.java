/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.model.OfficeCode;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** The tree of treasury offices at a moment. */
final class Offices {
  private Offices() {}

  private static final String QUERY =
      "select o.code, o.name, o.kind, o.parent, o.electronic_id from registry_office o where "
          + DatedTable.at("o");

  static List<OfficeView> all(Sql sql, Moment moment) {
    return sql.list(QUERY + " order by o.code", Offices::view, moment.with(1));
  }

  static Optional<OfficeView> find(Sql sql, Moment moment, OfficeCode office) {
    return sql.one(QUERY + " and o.code = ?", Offices::view, moment.with(1, office.value()));
  }

  private static OfficeView view(Row row) {
    return new OfficeView(
        OfficeCode.of(row.text("code")),
        row.text("name"),
        row.text("kind"),
        row.text("parent"),
        row.text("electronic_id"));
  }
}
