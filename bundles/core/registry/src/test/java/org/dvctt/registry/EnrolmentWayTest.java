/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.dvctt.registry.EnrolmentDesk.ACCOUNT;
import static org.dvctt.registry.EnrolmentDesk.HOLDER;
import static org.dvctt.registry.EnrolmentDesk.LEADER;
import static org.dvctt.registry.EnrolmentDesk.MAKER;
import static org.dvctt.registry.EnrolmentDesk.OFFICER;
import static org.dvctt.registry.EnrolmentDesk.REASON;
import static org.dvctt.registry.EnrolmentDesk.UNIT;
import static org.dvctt.registry.EnrolmentDesk.command;
import static org.dvctt.registry.EnrolmentDesk.content;
import static org.dvctt.registry.EnrolmentDesk.member;
import static org.dvctt.registry.EnrolmentDesk.person;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** The way of people from nothing to an enrolled unit and on, on the real stores. */
@RunWith(Parameterized.class)
public class EnrolmentWayTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 8, 3);

  @Parameter public String engine;
  private TestProvince province;
  private EnrolmentDesk desk;

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    province = TestProvince.small(engine);
    desk = new EnrolmentDesk(province);
  }

  @After
  public void close() {
    province.close();
  }

  private static String refusal(org.junit.function.ThrowingRunnable act) {
    return assertThrows(Refused.class, act).reasons().get(0).code();
  }

  @Test
  public void aUnitFillsInSignsSendsIsReturnedMendsAndIsEnrolled() {
    assertEquals(EnrolmentState.REG_DRAFT, desk.now().state());
    assertEquals(0, desk.now().version());
    desk.save(MAKER);
    desk.act(HOLDER, "sign");
    desk.act(HOLDER, "send");
    desk.act(OFFICER, "return");
    EnrolmentView saved = desk.save(MAKER);
    assertEquals("", saved.signedBy());
    EnrolmentView signed = desk.act(HOLDER, "sign");
    assertEquals("Người holder", signed.signedBy());
    assertEquals(64, signed.contentHash().length());
    desk.act(HOLDER, "send");
    desk.act(OFFICER, "accept");
    assertNull(province.registry.unit(UNIT, null).get().enrolledOn());
    EnrolmentView enrolled = desk.act(LEADER, "enrol");
    assertEquals(EnrolmentState.ENROLLED, enrolled.state());
    assertEquals(Channel.ONLINE, enrolled.channel());
    assertEquals(TODAY, enrolled.milestones().registeredOn());
    assertEquals(TODAY, province.registry.unit(UNIT, null).get().enrolledOn());
    assertEquals(content(), enrolled.content());
    assertEquals(
        List.of("save", "sign", "send", "return", "save", "sign", "send", "accept", "enrol"),
        province.enrolments.enrolmentHistory(MAKER, UNIT).stream().map(l -> l.act()).toList());
    assertEquals(9, enrolled.version());
    assertEquals(REASON, province.enrolments.enrolmentHistory(MAKER, UNIT).get(3).reason());
    assertEquals(
        9, province.audited.stream().filter(e -> e.act().startsWith("enrolment.")).count());
  }

  @Test
  public void aContentThatIsNotTheStoredOneIsNotSigned() {
    desk.in(EnrolmentState.REG_SAVED);
    province.transactions.writing(
        tx ->
            Sql.in(tx)
                .update(
                    "update registry_enrolment_member set name = 'Người khác' where unit = ?"
                        + " and sign_position = 1",
                    UNIT.value()));
    assertEquals("CONTENT_CHANGED", refusal(() -> desk.act(HOLDER, "sign")));
    assertEquals(EnrolmentState.REG_SAVED, desk.now().state());
  }

  @Test
  public void actsThatAreNoneAndReasonsWithoutEndAreRefused() {
    desk.in(EnrolmentState.REG_SENT);
    long version = desk.now().version();
    for (String act : List.of("fly", "save")) {
      assertEquals(
          "ACT_UNKNOWN",
          refusal(
              () ->
                  province.enrolments.perform(
                      OFFICER, UNIT, act, EnrolmentDesk.command(version, null, REASON))));
    }
    assertEquals("TOO_LONG", refusal(() -> desk.act(OFFICER, "return", null, "x".repeat(1_001))));
    assertEquals(version, desk.now().version());
  }

  @Test
  public void thePaperRecordGivesTheSameStateAndIsInTheHistory() {
    desk.save(MAKER);
    province.registry.enrol(LEADER, UNIT, TODAY, "đơn giấy số 12");
    assertEquals(EnrolmentState.ENROLLED, desk.now().state());
    assertEquals(Channel.PAPER, desk.now().channel());
    var last = province.enrolments.enrolmentHistory(LEADER, UNIT).get(1);
    assertEquals("record_paper", last.act());
    assertEquals("đơn giấy số 12", last.reason());
    assertEquals(TODAY, desk.now().milestones().registeredOn());
  }

  @Test
  public void whatLiesAtTheTreasuryOnlineIsNotEnrolledByPaperToo() {
    desk.in(EnrolmentState.REG_SENT);
    assertEquals(
        "ACT_NOT_ALLOWED", refusal(() -> province.registry.enrol(LEADER, UNIT, TODAY, REASON)));
    desk.in(EnrolmentState.TERMINATED);
    assertEquals(
        "ACT_NOT_ALLOWED", refusal(() -> province.registry.enrol(LEADER, UNIT, TODAY, REASON)));
  }

  @Test
  public void unitsOfALoadedProvinceAreEnrolledSinceTheirDay() {
    UnitCode paying = UnitCode.of("1880001");
    var view = province.enrolments.enrolment(LEADER, paying, null).orElseThrow();
    assertEquals(EnrolmentState.ENROLLED, view.state());
    assertEquals(1, view.version());
    var line = province.enrolments.enrolmentHistory(LEADER, paying).get(0);
    assertEquals("import", line.act());
    assertEquals(view.milestones().registeredOn(), line.effectiveOn());
  }

  @Test
  public void nobodyDoesTwoPartsOfTheWay() {
    Actor makerAndHolder = person("one", Role.UNIT_MAKER, Role.UNIT_ACCOUNT_HOLDER);
    desk.save(makerAndHolder);
    assertEquals("SOD_U2", refusal(() -> desk.act(makerAndHolder, "sign")));
    desk.act(HOLDER, "sign");
    desk.act(HOLDER, "send");
    Actor officerAndLeader = person("two", Role.KB_OFFICER, Role.KB_LEADER);
    desk.act(officerAndLeader, "accept");
    assertEquals("SOD_T1", refusal(() -> desk.act(officerAndLeader, "enrol")));
    desk.act(LEADER, "enrol");
  }

  @Test
  public void anActOnAnOldVersionIsRefusedAndTheSameCommandAgainIsOneAct() {
    EnrolmentCommand first = new EnrolmentCommand(0, null, "", "key-1", "h1");
    province.enrolments.save(MAKER, UNIT, content(), first);
    EnrolmentView again = province.enrolments.save(MAKER, UNIT, content(), first);
    assertEquals(1, again.version());
    assertEquals(
        "IDEMPOTENCY_KEY_REUSED",
        refusal(
            () ->
                province.enrolments.save(
                    MAKER, UNIT, content(), new EnrolmentCommand(1, null, "", "key-1", "h2"))));
    assertEquals(
        "STALE_VERSION",
        refusal(() -> province.enrolments.save(MAKER, UNIT, content(), command(0, null, ""))));
    assertEquals(
        "STALE_VERSION",
        refusal(() -> province.enrolments.perform(HOLDER, UNIT, "sign", command(7, null, ""))));
    assertEquals(1, desk.now().version());
  }

  @Test
  public void allFaultsAreToldAtOnceWithTheirFields() {
    EnrolmentContent faulty =
        new EnrolmentContent(
            "khong-phai-thu",
            List.of(ACCOUNT, ACCOUNT, AccountNumber.parse("9523.3.1880001.00000")),
            List.of(
                member("", Role.UNIT_ACCOUNT_HOLDER, 1, "a@thu.vn", "0901000001"),
                member("Hai", Role.UNIT_CHIEF_ACCOUNTANT, 1, "A@thu.vn", "0901000002"),
                member("Ba", Role.KB_OFFICER, 0, "ba@", "0901 000 002"),
                member("Bốn", Role.UNIT_MAKER, 0, "bon@thu.vn", "số lạ")));
    Refused refused =
        assertThrows(
            Refused.class,
            () -> province.enrolments.save(MAKER, UNIT, faulty, command(0, null, "")));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertEquals(
        Set.of(
            "BAD_EMAIL email",
            "TWICE accounts[1]",
            "ACCOUNT_NOT_OF_UNIT accounts[2]",
            "REQUIRED members[0].name",
            "POSITION_NOT_OF_ROLE members[1].position",
            "SOD_U5 members[1].email",
            "ROLE_NOT_OF_UNIT members[2].role",
            "BAD_EMAIL members[2].email",
            "SOD_U5 members[2].phone",
            "BAD_PHONE members[3].phone"),
        faults(refused));
    assertEquals(0, desk.now().version());
  }

  @Test
  public void onePersonNeverSignsInBothPositions() {
    for (EnrolmentMember holder :
        List.of(
            member("Chủ", Role.UNIT_ACCOUNT_HOLDER, 1, "KTT@thu.vn", ""),
            member("Chủ", Role.UNIT_ACCOUNT_HOLDER, 1, "chu@thu.vn", "0901.000.002"),
            member("  TRUONG ", Role.UNIT_ACCOUNT_HOLDER, 1, "chu@thu.vn", ""))) {
      Refused refused = refusedContent(content(ACCOUNT, holder));
      assertEquals(holder.toString(), "SOD_U1", refused.reasons().get(0).code());
      assertEquals(1, refused.reasons().size());
    }
  }

  @Test
  public void fourSignFirstAndThreeSecondAndNotOneMore() {
    List<EnrolmentMember> most = new ArrayList<>(content().members());
    for (int i = 0; i < 3; i++) {
      most.add(member("Ủy " + i, Role.UNIT_AH_DELEGATE, 1, "u" + i + "@thu.vn", ""));
    }
    for (int i = 0; i < 2; i++) {
      most.add(member("Thay " + i, Role.UNIT_CA_DELEGATE, 2, "t" + i + "@thu.vn", ""));
    }
    for (EnrolmentMember more :
        List.of(
            member("Thừa", Role.UNIT_AH_DELEGATE, 1, "x@thu.vn", ""),
            member("Thừa", Role.UNIT_CA_DELEGATE, 2, "x@thu.vn", ""))) {
      List<EnrolmentMember> tooMany = new ArrayList<>(most);
      tooMany.add(more);
      Reason reason = refusedContent(with(tooMany)).reasons().get(0);
      assertEquals("SOD_U3", reason.code());
      assertNull("before 2026 no law is named", reason.legalBasis());
    }
    province.now = java.time.Instant.parse("2026-02-02T01:00:00Z");
    List<EnrolmentMember> tooMany = new ArrayList<>(most);
    tooMany.add(member("Thừa", Role.UNIT_CA_DELEGATE, 2, "x@thu.vn", ""));
    assertEquals(
        "Thông tư 157/2025/TT-BTC", refusedContent(with(tooMany)).reasons().get(0).legalBasis());
    assertEquals(
        EnrolmentState.REG_SAVED,
        province.enrolments.save(MAKER, UNIT, with(most), command(0, null, "")).state());
  }

  @Test
  public void aUnitNeedsItsHolderAndWhereTheAccountSaysSoAChiefAccountant() {
    EnrolmentContent nobody = with(List.of(member("Viên", Role.UNIT_MAKER, 0, "v@thu.vn", "")));
    assertEquals(2, refusedContent(nobody).reasons().size());
    assertEquals(Set.of("SIGNER_COUNT members"), faults(refusedContent(nobody)));
  }

  @Test
  public void aStrangerFindsNothingAndContactsAreForThoseWhoNeedThem() {
    desk.save(MAKER);
    Actor stranger =
        new Actor("s", "s", "s", List.of(new Grant(Role.UNIT_MAKER, UnitCode.of("1880001"), null)));
    assertTrue(province.enrolments.enrolment(stranger, UNIT, null).isEmpty());
    assertEquals(List.of(), province.enrolments.enrolmentHistory(stranger, UNIT));
    assertEquals(
        "NOT_FOUND",
        refusal(() -> province.enrolments.save(stranger, UNIT, content(), command(1, null, ""))));
    Actor elsewhere =
        new Actor("e", "e", "e", List.of(new Grant(Role.KB_OFFICER, null, OfficeCode.of("8800"))));
    assertNull(province.enrolments.enrolment(elsewhere, UNIT, null).orElseThrow().content());
    assertEquals(
        content(), province.enrolments.enrolment(OFFICER, UNIT, null).orElseThrow().content());
    assertFalse(
        province.enrolments.enrolment(elsewhere, UNIT, null).orElseThrow().unitName().isEmpty());
  }

  private Refused refusedContent(EnrolmentContent content) {
    return assertThrows(
        Refused.class, () -> province.enrolments.save(MAKER, UNIT, content, command(0, null, "")));
  }

  private static EnrolmentContent with(List<EnrolmentMember> members) {
    return new EnrolmentContent("ubnd@thu.vn", List.of(ACCOUNT), members);
  }

  private static Set<String> faults(Refused refused) {
    return refused.reasons().stream()
        .map(reason -> reason.code() + " " + reason.field())
        .collect(Collectors.toSet());
  }
}
