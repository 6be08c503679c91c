/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

/** Units with the names that screens show. */
final class UnitViews {
  /** Beyond this many, reading all units is cheaper than naming them. */
  private static final int MOST_NAMED = 200;

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
    return all(List.of(code)).stream().findFirst();
  }

  /** The units in the order of the codes, by the same few queries however many they are. */
  List<UnitView> all(List<String> codes) {
    Collection<String> asked = codes.size() > MOST_NAMED ? null : codes;
    Map<String, UnitRows.Found> found = new HashMap<>();
    UnitRows.read(sql, moment, asked).forEach(it -> found.put(it.unit().code().value(), it));
    Map<String, List<AccountNumber>> accounts = accounts(asked);
    List<UnitView> views = new ArrayList<>();
    for (String code : codes) {
      UnitRows.Found unit = found.get(code);
      if (unit != null) {
        views.add(view(unit, accounts.getOrDefault(code, List.of())));
      }
    }
    return views;
  }

  private Map<String, List<AccountNumber>> accounts(@Nullable Collection<String> codes) {
    Map<String, List<AccountNumber>> accounts = new HashMap<>();
    if (codes == null || !codes.isEmpty()) {
      sql.each(
          "select a.unit, a.account_no from registry_account a where "
              + DatedTable.at("a")
              + UnitRows.among(codes, "a.unit")
              + " order by a.account_no",
          row ->
              accounts
                  .computeIfAbsent(row.text("unit"), unit -> new ArrayList<>())
                  .add(AccountNumber.parse(row.text("account_no"))),
          UnitRows.params(moment, 1, codes));
    }
    return accounts;
  }

  private UnitView view(UnitRows.Found found, List<AccountNumber> accounts) {
    UnitRecord unit = found.unit();
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
        unit.enrolment(),
        found.synthetic());
  }
}
