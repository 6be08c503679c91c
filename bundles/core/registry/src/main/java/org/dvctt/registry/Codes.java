/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.List;
import java.util.Optional;
import org.dvctt.api.registry.CodeName;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.store.Sql;

/** Code lists at a moment. Areas are the lists {@code district} and {@code area}. */
final class Codes {
  private Codes() {}

  static boolean active(Sql sql, String catalogue, String code, Moment moment) {
    return sql.count(
            "select count(*) from registry_code c where "
                + DatedTable.at("c")
                + " and c.catalogue = ? and c.code = ?",
            moment.with(1, catalogue, code))
        > 0;
  }

  static List<CodeName> list(Sql sql, String catalogue, Moment moment) {
    return sql.list(
        "select c.code, c.name from registry_code c where "
            + DatedTable.at("c")
            + " and c.catalogue = ? order by c.code",
        row -> new CodeName(row.text("code"), row.text("name")),
        moment.with(1, catalogue));
  }

  static Optional<AreaRecord> area(Sql sql, String code, Moment moment) {
    return sql
        .list(
            "select c.code, c.name, c.kind from registry_code c where "
                + DatedTable.at("c")
                + " and c.catalogue in ('district', 'area') and c.code = ?",
            row -> new AreaRecord(row.text("code"), row.text("name"), row.text("kind")),
            moment.with(1, code))
        .stream()
        .findFirst();
  }
}
