/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.DatedTable.Entry;
import org.dvctt.registry.Folded;
import org.dvctt.registry.Milestones;
import org.dvctt.registry.load.Province.Code;
import org.dvctt.registry.load.Province.Holiday;
import org.dvctt.registry.load.Province.Office;
import org.dvctt.registry.load.Province.Unit;
import org.dvctt.store.Sql;

/** Writes code lists, offices, units, people, accounts and milestones in one transaction. */
final class OrganisationStep {
  private final Province province;
  private final MilestonePlan milestones;
  private final People people;
  private final Tx tx;
  private final Sql sql;
  private final Instant now;
  private final LocalDate from;
  private final LocalDate to;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<DatedTable, List<Entry>> collected = new EnumMap<>(DatedTable.class);

  OrganisationStep(Province province, MilestonePlan milestones, People people, Tx tx, Instant now) {
    this.province = province;
    this.milestones = milestones;
    this.people = people;
    this.tx = tx;
    this.sql = Sql.in(tx);
    this.now = now;
    this.from = province.organisation().from();
    this.to = province.organisation().to();
  }

  Map<String, Integer> write() {
    province.codes().forEach(this::code);
    province.holidays().forEach(this::holiday);
    int declared = CalendarStep.write(sql, province.calendar(), now);
    if (declared > 0) {
      counts.put("calendar", declared);
    }
    province.offices().forEach(this::office);
    Map<String, String> officers = new TreeMap<>();
    province.units().forEach(unit -> officers.put(unit.officer(), unit.office()));
    officers.forEach(this::officer);
    province.units().forEach(this::unit);
    String admin = person("quantri", "Quản trị hệ thống");
    people.grant(tx, admin, Role.KB_SYSADMIN, null, null, from);
    collected.forEach((table, entries) -> table.addAll(sql, entries, from, to, now));
    return counts;
  }

  private void code(Code code) {
    List<Object> key = List.of(code.catalogue(), code.code());
    // Catalogues are national: another province may have brought the same row.
    long same =
        sql.count(
            "select count(*) from registry_code where catalogue = ? and code = ? and name = ?"
                + " and valid_from = ? and valid_to = ? and superseded_at = ?",
            code.catalogue(),
            code.code(),
            code.name(),
            code.valid().from(),
            code.valid().to(),
            DatedTable.STILL_KNOWN);
    if (same == 0) {
      List<Object> rest =
          List.of(code.name(), code.kind(), code.parent(), code.confidence(), code.synthetic());
      DatedTable.CODE.add(sql, key, rest, code.valid().from(), code.valid().to(), now);
      count("codes");
    }
  }

  private void holiday(Holiday holiday) {
    List<Object> key = List.of("", holiday.day());
    if (!DatedTable.HOLIDAY.covers(sql, key, from, DatedTable.OPEN)) {
      DatedTable.HOLIDAY.add(
          sql,
          key,
          List.of(holiday.off(), holiday.name(), holiday.status()),
          from,
          DatedTable.OPEN,
          now);
      count("holidays");
    }
  }

  private void office(Office office) {
    boolean synthetic = province.settings().flag("offices.synthetic");
    DatedTable.OFFICE.add(
        sql,
        List.of(office.code()),
        List.of(office.name(), office.kind(), office.parent(), office.electronicId(), synthetic),
        from,
        to,
        now);
    count("offices");
    OfficeCode code = OfficeCode.of(office.code());
    if (office.parent().isEmpty()) {
      grant("gd." + code, "Giám đốc " + code, code, Role.KB_PROVINCE_DIRECTOR);
      grant("tk." + code, "Phụ trách triển khai " + code, code, Role.KB_ROLLOUT_MANAGER);
    } else {
      grant("gdv." + code, "Giao dịch viên " + code, code, Role.KB_OFFICER);
      grant("ks." + code, "Kiểm soát " + code, code, Role.KB_CONTROLLER);
      grant("ld." + code, "Lãnh đạo " + code, code, Role.KB_LEADER, Role.KB_OFFICE_HEAD);
      grant("tt." + code, "Thanh toán viên " + code, code, Role.KB_PAYMENT_MAKER);
      grant("kstt." + code, "Kiểm soát thanh toán " + code, code, Role.KB_PAYMENT_CHECKER);
    }
  }

  private void officer(String number, String office) {
    String name = "Cán bộ chuyên quản " + number;
    String person =
        grant(number, name, OfficeCode.of(office), Role.KB_RELATION_OFFICER, Role.KB_OFFICER);
    later(DatedTable.OFFICER, List.of(number), List.of(person, name, office));
    count("officers");
  }

  private void unit(Unit unit) {
    later(
        DatedTable.UNIT,
        List.of(unit.code()),
        List.of(
            unit.name(),
            Folded.of(unit.name() + " " + unit.code()),
            unit.block(),
            unit.level(),
            unit.chapter(),
            unit.sector(),
            unit.kind(),
            unit.district(),
            unit.commune(),
            unit.address(),
            province.synthetic()));
    later(DatedTable.UNIT_OFFICE, List.of(unit.code()), List.of(unit.office()));
    later(DatedTable.ASSIGNMENT, List.of(unit.code()), List.of(unit.officer()));
    count("units");
    UnitCode code = UnitCode.of(unit.code());
    AccountNumber account = unit.account(province.settings().text("accounts.natural"));
    later(
        DatedTable.ACCOUNT,
        List.of(account.toString()),
        List.of(unit.code(), unit.office(), "ACTIVE", true, province.synthetic()));
    count("accounts");
    grant("kt." + code, "Kế toán " + code, code, Role.UNIT_MAKER);
    signatory(
        account,
        2,
        grant("ktt." + code, "Kế toán trưởng " + code, code, Role.UNIT_CHIEF_ACCOUNTANT));
    signatory(
        account, 1, grant("ctk." + code, "Chủ tài khoản " + code, code, Role.UNIT_ACCOUNT_HOLDER));
    reach(code, Milestone.REGISTERED, milestones.registered());
    reach(code, Milestone.FIRST_COMPLETED_PAYMENT, milestones.paid());
  }

  private void reach(UnitCode unit, Milestone milestone, Map<String, LocalDate> days) {
    LocalDate on = days.get(unit.value());
    if (on != null && Milestones.reach(sql, unit, milestone, on, now)) {
      count("milestones");
    }
  }

  private void signatory(AccountNumber account, int place, String person) {
    later(DatedTable.SIGNATORY, List.of(account.toString(), person, place), List.of());
    count("signatories");
  }

  private String grant(String login, String name, UnitCode unit, Role role) {
    String person = person(login, name);
    people.grant(tx, person, role, unit, null, from);
    return person;
  }

  private String grant(String login, String name, OfficeCode office, Role... roles) {
    String person = person(login, name);
    for (Role role : roles) {
      people.grant(tx, person, role, null, office, from);
    }
    return person;
  }

  private String person(String login, String name) {
    count("people");
    return people.person(tx, login, name, province.synthetic());
  }

  private void later(DatedTable table, List<Object> key, List<Object> others) {
    collected.computeIfAbsent(table, t -> new ArrayList<>()).add(new Entry(key, others));
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }
}
