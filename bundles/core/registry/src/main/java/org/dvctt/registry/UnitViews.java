/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.registry.CodeName;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.UnitView;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.store.Sql;

/** Units with the names that screens show. */
final class UnitViews {
  private final Sql sql;
  private final Moment moment;
  private final Map<String, String> offices = new HashMap<>();
  private final Map<String, String> districts = new HashMap<>();

  UnitViews(Sql sql, Moment moment) {
    this.sql = sql;
    this.moment = moment;
    for (OfficeView office : Offices.all(sql, moment)) {
      offices.put(office.code().value(), office.name());
    }
    for (CodeName district : Codes.list(sql, "district", moment)) {
      districts.put(district.code(), district.name());
    }
  }

  Optional<UnitView> one(String code) {
    return UnitRows.read(sql, moment, code).stream().map(this::view).findFirst();
  }

  /** The units in the order of the codes; a long page is read in one sweep. */
  List<UnitView> all(List<String> codes) {
    int sweep = 20;
    List<UnitView> views = new ArrayList<>();
    if (codes.size() <= sweep) {
      codes.forEach(code -> one(code).ifPresent(views::add));
      return views;
    }
    Map<String, UnitRows.Found> found = new HashMap<>();
    UnitRows.read(sql, moment, null).forEach(it -> found.put(it.unit().code().value(), it));
    for (String code : codes) {
      UnitRows.Found unit = found.get(code);
      if (unit != null) {
        views.add(view(unit));
      }
    }
    return views;
  }

  private UnitView view(UnitRows.Found found) {
    UnitRecord unit = found.unit();
    List<AccountNumber> accounts =
        sql.list(
            "select a.account_no from registry_account a where "
                + DatedTable.at("a")
                + " and a.unit = ? order by a.account_no",
            row -> AccountNumber.parse(row.text("account_no")),
            moment.with(1, unit.code().value()));
    return new UnitView(
        unit.code(),
        unit.name(),
        unit.block(),
        unit.budgetLevel(),
        unit.chapter(),
        unit.sector(),
        unit.kind(),
        unit.office(),
        offices.getOrDefault(unit.office().value(), ""),
        unit.district(),
        districts.getOrDefault(unit.district(), ""),
        unit.commune(),
        found.address(),
        unit.officerName(),
        accounts,
        unit.enrolledOn(),
        unit.firstPaidOn(),
        found.synthetic());
  }
}
