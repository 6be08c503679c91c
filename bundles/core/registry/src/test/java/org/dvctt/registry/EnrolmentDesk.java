/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;

/** People of each role for the one unit of the small province that is not enrolled. */
final class EnrolmentDesk {
  static final UnitCode UNIT = UnitCode.of("1880005");
  static final OfficeCode OFFICE = OfficeCode.of("8801");
  static final AccountNumber ACCOUNT = AccountNumber.parse("9523.4.1880005.98202");
  static final String REASON = "lý do đủ dài";

  static final Actor MAKER = person("maker", Role.UNIT_MAKER);
  static final Actor HOLDER = person("holder", Role.UNIT_ACCOUNT_HOLDER);
  static final Actor OFFICER = person("officer", Role.KB_OFFICER);
  static final Actor LEADER = person("leader", Role.KB_LEADER);

  private static final List<String> TABLES =
      List.of(
          "registry_enrolment",
          "registry_enrolment_line",
          "registry_enrolment_content",
          "registry_enrolment_account",
          "registry_enrolment_member",
          "registry_milestone");

  final TestProvince province;

  EnrolmentDesk(TestProvince province) {
    this.province = province;
  }

  static Actor person(String person, Role... roles) {
    List<Grant> grants = new ArrayList<>();
    for (Role role : roles) {
      grants.add(role.isOfUnit() ? new Grant(role, UNIT, null) : new Grant(role, null, OFFICE));
    }
    return new Actor(person, person, "Người " + person, grants);
  }

  static EnrolmentContent content() {
    return content(ACCOUNT, member("Chủ", Role.UNIT_ACCOUNT_HOLDER, 1, "chu@thu.vn", "0901000001"));
  }

  /** Content with the given holder, a chief accountant and a maker. */
  static EnrolmentContent content(AccountNumber account, EnrolmentMember holder) {
    return new EnrolmentContent(
        "ubnd@thu.vn",
        List.of(account),
        List.of(
            holder,
            member("Trưởng", Role.UNIT_CHIEF_ACCOUNTANT, 2, "ktt@thu.vn", "0901000002"),
            member("Viên", Role.UNIT_MAKER, 0, "kt@thu.vn", "")));
  }

  static EnrolmentMember member(String name, Role role, int position, String email, String phone) {
    return new EnrolmentMember(name, "Chức danh thử", role, position, email, phone);
  }

  EnrolmentView now() {
    return province.enrolments.enrolment(LEADER, UNIT, null).orElseThrow();
  }

  static EnrolmentCommand command(long version, LocalDate on, String reason) {
    return new EnrolmentCommand(version, on, reason, null, "");
  }

  EnrolmentView save(Actor actor) {
    return province.enrolments.save(actor, UNIT, content(), command(now().version(), null, ""));
  }

  EnrolmentView act(Actor actor, String act) {
    return act(actor, act, null, REASON);
  }

  EnrolmentView act(Actor actor, String act, LocalDate on, String reason) {
    return act.equals("save")
        ? province.enrolments.save(actor, UNIT, content(), command(now().version(), on, reason))
        : province.enrolments.perform(actor, UNIT, act, command(now().version(), on, reason));
  }

  /** Brings the unit into a state from nothing, by the acts that lead there. */
  void in(EnrolmentState state) {
    province.transactions.writing(
        tx ->
            TABLES.forEach(
                table ->
                    Sql.in(tx).update("delete from " + table + " where unit = ?", UNIT.value())));
    path(state);
    assertEquals(state, now().state());
  }

  private void path(EnrolmentState state) {
    switch (state) {
      case REG_DRAFT -> {}
      case REG_SAVED -> save(MAKER);
      case REG_SIGNED -> after(EnrolmentState.REG_SAVED, HOLDER, "sign");
      case REG_SENT -> after(EnrolmentState.REG_SIGNED, HOLDER, "send");
      case REG_RETURNED -> after(EnrolmentState.REG_SENT, OFFICER, "return");
      case REG_ACCEPTED -> after(EnrolmentState.REG_SENT, OFFICER, "accept");
      case ENROLLED -> after(EnrolmentState.REG_ACCEPTED, LEADER, "enrol");
      case SUSPENDED -> after(EnrolmentState.ENROLLED, LEADER, "suspend");
      case TERMINATED -> after(EnrolmentState.ENROLLED, LEADER, "terminate");
      default -> throw new IllegalArgumentException("no path to " + state);
    }
  }

  private void after(EnrolmentState before, Actor actor, String act) {
    path(before);
    act(actor, act);
  }
}
