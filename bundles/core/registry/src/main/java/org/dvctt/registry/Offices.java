/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.List;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.model.OfficeCode;
import org.dvctt.store.Sql;

/** The tree of treasury offices at a moment. */
final class Offices {
  private Offices() {}

  static List<OfficeView> all(Sql sql, Moment moment) {
    return sql.list(
        "select o.code, o.name, o.kind, o.parent, o.electronic_id from registry_office o where "
            + DatedTable.at("o")
            + " order by o.code",
        row ->
            new OfficeView(
                OfficeCode.of(row.text("code")),
                row.text("name"),
                row.text("kind"),
                row.text("parent"),
                row.text("electronic_id")),
        moment.with(1));
  }
}
