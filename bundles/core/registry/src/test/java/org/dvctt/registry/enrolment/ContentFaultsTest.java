/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.junit.Test;

/** What a unit fills in when it enrols, with one thing wrong at a time. */
public class ContentFaultsTest {
  private static final UnitCode UNIT = UnitCode.of("1990796");
  private static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1990796.00000");
  private static final EnrolmentMember HOLDER =
      new EnrolmentMember(
          "Hồ Thị A", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "0912345678");
  private static final EnrolmentMember CHIEF =
      new EnrolmentMember(
          "Lò Văn B", "Kế toán trưởng", Role.UNIT_CHIEF_ACCOUNTANT, 2, "b@b.vn", "0912345679");
  private static final EnrolmentMember MAKER =
      new EnrolmentMember("Vàng Thị C", "Kế toán", Role.UNIT_MAKER, 0, "c@b.vn", "");

  private String status = "ACTIVE";

  @Test
  public void whatIsWholeHasNoFault() {
    told("u@b.vn", List.of(ACCOUNT), List.of(HOLDER, CHIEF, MAKER));
  }

  @Test
  public void accountsAreNamedOnceAndActive() {
    told("u@b.vn", List.of(), List.of(HOLDER, CHIEF), "REQUIRED accounts");
    told("u@b.vn", List.of(ACCOUNT, ACCOUNT), List.of(HOLDER, CHIEF), "TWICE accounts[1]");
    told(
        "u@b.vn",
        List.of(AccountNumber.parse("9523.3.1990001.00000"), ACCOUNT),
        List.of(HOLDER, CHIEF),
        "ACCOUNT_NOT_OF_UNIT accounts[0]");
    status = "CLOSED";
    told("u@b.vn", List.of(ACCOUNT), List.of(HOLDER, CHIEF), "ACCOUNT_NOT_ACTIVE accounts[0]");
  }

  @Test
  public void peopleAreNamedWholeWithPositionsOfTheirRoles() {
    told("no address", List.of(ACCOUNT), List.of(HOLDER, CHIEF), "BAD_EMAIL email");
    member(HOLDER.name(), " ", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "", "REQUIRED title");
    member("", "x", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "", "REQUIRED name");
    member("x".repeat(201), "x", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "", "TOO_LONG name");
    member("a\u0000b", "x", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "", "BAD_TEXT name");
    member("A", "x", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b", "", "BAD_EMAIL email");
    member("A", "x", Role.UNIT_ACCOUNT_HOLDER, 1, "a@b.vn", "912345678", "BAD_PHONE phone");
    told(
        "u@b.vn",
        List.of(ACCOUNT),
        List.of(HOLDER, CHIEF, new EnrolmentMember("A", "x", Role.UNIT_MAKER, 1, "d@b.vn", "")),
        "POSITION_NOT_OF_ROLE members[2].position");
    told(
        "u@b.vn",
        List.of(ACCOUNT),
        List.of(HOLDER, CHIEF, new EnrolmentMember("A", "x", Role.KB_OFFICER, 0, "d@b.vn", "")),
        "ROLE_NOT_OF_UNIT members[2].role");
  }

  /** The first member so, and what is told of the member. */
  private void member(
      String name,
      String title,
      Role role,
      int position,
      String email,
      String phone,
      String expected) {
    String at = expected.replace(" ", " members[0].");
    told(
        "u@b.vn",
        List.of(ACCOUNT),
        List.of(new EnrolmentMember(name, title, role, position, email, phone), CHIEF),
        at);
  }

  private void told(
      String email,
      List<AccountNumber> accounts,
      List<EnrolmentMember> members,
      String... expected) {
    SignerLimits limits =
        new SignerLimits(
            Map.of(1, new SignerLimits.Limit(4, null), 2, new SignerLimits.Limit(3, null)));
    List<String> found =
        ContentFaults.of(
                UNIT, new EnrolmentContent(email, accounts, members), limits, this::account)
            .stream()
            .map(reason -> reason.code() + " " + reason.field())
            .toList();
    assertEquals(List.of(expected), found);
  }

  private Optional<AccountRecord> account(AccountNumber number) {
    return Optional.of(new AccountRecord(number, OfficeCode.of("9918"), status, true));
  }
}
