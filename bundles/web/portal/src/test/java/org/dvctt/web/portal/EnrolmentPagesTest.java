/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Page;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.junit.Test;

public class EnrolmentPagesTest {
  private static final List<String> HERE = List.of("enrolments", "1990001");
  private static final List<String> EDIT = List.of("enrolments", "1990001", "edit");
  private static final EnrolmentAct SAVE = act("save", EnrolmentState.REG_DRAFT, Role.UNIT_MAKER);
  private static final EnrolmentAct ACCEPT =
      act("accept", EnrolmentState.REG_SENT, Role.KB_OFFICER);
  private static final EnrolmentAct ENROL =
      act("enrol", EnrolmentState.REG_ACCEPTED, Role.KB_LEADER);
  private static final UnitMilestones REACHED =
      new UnitMilestones(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 9), null, null);

  private final List<EnrolmentContent> saved = new ArrayList<>();
  private final List<EnrolmentCommand> commands = new ArrayList<>();
  private final List<EnrolmentQuery> asked = new ArrayList<>();
  private final FakePortal portal =
      new FakePortal()
          .on("acts", a -> List.of(SAVE, ACCEPT, ENROL))
          .on("enrolment", a -> Optional.of(view(EnrolmentState.REG_DRAFT, 0, null, SAVE)))
          .on(
              "save",
              a -> {
                saved.add((EnrolmentContent) a[2]);
                return view(EnrolmentState.REG_SAVED, 1, saved.get(0));
              })
          .on(
              "perform",
              a -> {
                commands.add((EnrolmentCommand) a[3]);
                return view(EnrolmentState.REG_ACCEPTED, 4, null);
              })
          .on(
              "enrolments",
              a -> {
                asked.add((EnrolmentQuery) a[1]);
                return new Page<>(
                    List.of(
                        new EnrolmentSummary(
                            FakePortal.UNIT,
                            "Trường mẫu",
                            FakePortal.OFFICE,
                            EnrolmentState.REG_SENT,
                            FakePortal.TODAY,
                            REACHED)),
                    0,
                    100,
                    1);
              });
  private final EnrolmentPages pages = new EnrolmentPages(portal.services);

  @Test
  public void peopleOfAUnitComeToTheirOwn() {
    portal.as(Role.UNIT_MAKER);
    Answer answer = pages.answer(portal.get(), List.of("enrolments"));
    assertEquals(new Answer.Moved("/portal/enrolments/1990001"), answer);
  }

  @Test
  public void theFormBeginsWithTheUnitsAccountsAndTheUsualPeople() {
    portal.as(Role.UNIT_MAKER);
    Turn turn = portal.get();
    String html = portal.html(turn, pages.answer(turn, EDIT));
    assertTrue(html, html.contains("value=\"9523.3.1990001.00000\" checked"));
    assertTrue(html, html.contains("<option value=\"UNIT_CHIEF_ACCOUNTANT\" selected>"));
  }

  @Test
  public void thePositionFollowsFromTheRole() {
    portal.as(Role.UNIT_MAKER);
    Answer answer = pages.answer(portal.post(typed("UNIT_CHIEF_ACCOUNTANT", "save")), EDIT);
    assertEquals(new Answer.Moved("/portal/enrolments/1990001?done=save"), answer);
    EnrolmentMember member = saved.get(0).members().get(0);
    assertEquals(2, member.position());
    assertEquals("Nguyễn Văn Mẫu", member.name());
  }

  @Test
  public void faultsAreAtTheirFieldsAndNothingIsTypedAgain() {
    portal
        .as(Role.UNIT_MAKER)
        .on(
            "save",
            a -> {
              throw new Refused(
                  Refused.Kind.INVALID,
                  List.of(fault("members[0].email"), fault("accounts[0]"), fault("members")));
            });
    Turn turn = portal.post(typed("UNIT_MAKER", "save"));
    String html = portal.html(turn, pages.answer(turn, EDIT));
    for (String field : List.of("members[0].email", "accounts[0]", "members")) {
      assertTrue(field, html.contains("id=\"" + field + "\""));
      assertTrue(field, html.contains("id=\"e-" + field + "\""));
    }
    assertTrue("named in the list", html.contains("Người 1 – Thư điện tử: Chưa nhập."));
    assertTrue(html, html.contains("value=\"Nguyễn Văn Mẫu\""));
  }

  @Test
  public void anAccountThatIsNoneIsToldAtItsField() {
    portal.as(Role.UNIT_MAKER);
    String[] form = typed("UNIT_MAKER", "save");
    for (int i = 0; i < form.length; i += 2) {
      if (form[i].startsWith("account")) {
        form[i + 1] = "không phải tài khoản";
      }
    }
    Turn turn = portal.post(form);
    Answer answer = pages.answer(turn, EDIT);
    assertEquals(400, ((Answer.Shown) answer).status());
    assertTrue(portal.html(turn, answer).contains("accounts[0]"));
    assertEquals(List.of(), saved);
  }

  @Test
  public void addingAndRemovingAPersonSavesNothing() {
    portal.as(Role.UNIT_MAKER);
    Turn more = portal.post(typed("UNIT_MAKER", "add"));
    assertTrue(portal.html(more, pages.answer(more, EDIT)).contains("id=\"members[1].name\""));
    Turn fewer = portal.post(typed("UNIT_MAKER", "remove.0"));
    String html = portal.html(fewer, pages.answer(fewer, EDIT));
    assertTrue("the last one stays", html.contains("Nguyễn Văn Mẫu"));
    assertEquals(List.of(), saved);
  }

  @Test
  public void milestonesAndActsAreShown() {
    EnrolmentContent content =
        new EnrolmentContent(
            "truong@mau.vn",
            List.of(AccountNumber.parse("9523.3.1990001.00000")),
            List.of(
                new EnrolmentMember(
                    "Nguyễn Văn Mẫu", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "a@mau.vn", "")));
    portal
        .as(Role.KB_LEADER)
        .on("enrolment", a -> Optional.of(view(EnrolmentState.REG_ACCEPTED, 3, content, ENROL)));
    Turn turn = portal.get();
    String html = portal.html(turn, pages.answer(turn, HERE));
    assertTrue(html, html.contains("01/07/2020"));
    assertTrue(html, html.contains("Chủ tài khoản (ký thứ nhất)"));
    assertTrue("the leader may date it back", html.contains("name=\"on\" max=\"2020-08-03\""));
    Turn act = portal.post("version", "3", "on", "2020-08-01");
    pages.answer(act, List.of("enrolments", "1990001", "acts", "enrol"));
    assertEquals(LocalDate.of(2020, 8, 1), commands.get(0).on());
    assertEquals(3, commands.get(0).version());
  }

  @Test
  public void aRefusedActKeepsWhatWasTyped() {
    portal
        .as(Role.KB_LEADER)
        .on("enrolment", a -> Optional.of(view(EnrolmentState.REG_ACCEPTED, 3, null, ENROL)));
    Turn turn = portal.post("version", "3", "on", "hôm qua", "reason", "đủ giấy tờ");
    Answer answer = pages.answer(turn, List.of("enrolments", "1990001", "acts", "enrol"));
    assertEquals(400, ((Answer.Shown) answer).status());
    assertTrue(portal.html(turn, answer).contains(">đủ giấy tờ</textarea>"));
    assertEquals(List.of(), commands);
  }

  @Test
  public void theOfficeSeesFirstWhatWaitsForIt() {
    portal.as(Role.KB_OFFICER);
    Turn turn = portal.get();
    String html = portal.html(turn, pages.answer(turn, List.of("enrolments")));
    assertEquals(Set.of(EnrolmentState.REG_SENT), asked.get(0).states());
    assertEquals(FakePortal.OFFICE, asked.get(0).office());
    assertTrue(html, html.contains("href=\"/portal/enrolments/1990001\""));
    portal.as(Role.KB_PROVINCE_DIRECTOR);
    pages.answer(portal.get("state", "SUSPENDED"), List.of("enrolments"));
    assertEquals(null, asked.get(1).office());
    assertEquals(Set.of(EnrolmentState.SUSPENDED), asked.get(2).states());
  }

  @Test
  public void whoMayNotSaveSeesNoForm() {
    portal
        .as(Role.UNIT_VIEWER)
        .on("enrolment", a -> Optional.of(view(EnrolmentState.REG_DRAFT, 0, null)));
    assertEquals(new Answer.Moved("/portal/enrolments/1990001"), pages.answer(portal.get(), EDIT));
    portal.on("enrolment", a -> Optional.empty());
    assertThrows(Refused.class, () -> pages.answer(portal.get(), HERE));
  }

  @Test
  public void whatIsNotForThePersonIsSaid() {
    portal
        .as(Role.KB_PROVINCE_DIRECTOR)
        .on("enrolment", a -> Optional.of(view(EnrolmentState.REG_SENT, 3, null)));
    Turn turn = portal.get();
    String html = portal.html(turn, pages.answer(turn, HERE));
    assertTrue(html, html.contains("chỉ dành cho đơn vị và Kho bạc nơi giao dịch"));
    assertFalse(html, html.contains("/acts/"));
  }

  private static String[] typed(String role, String does) {
    return new String[] {
      "email", "truong@mau.vn",
      "accounts", "9523.3.1990001.00000",
      "members[0].name", "Nguyễn Văn Mẫu",
      "members[0].title", "Kế toán",
      "members[0].role", role,
      "members[0].email", "a@mau.vn",
      "members[0].phone", "",
      "version", "0",
      "do", does
    };
  }

  private static EnrolmentView view(
      EnrolmentState state, long version, EnrolmentContent content, EnrolmentAct... acts) {
    return new EnrolmentView(
        FakePortal.UNIT,
        "Trường mẫu",
        FakePortal.OFFICE,
        state,
        version,
        Channel.ONLINE,
        content,
        content == null ? "" : "ab".repeat(32),
        "",
        REACHED,
        List.of(acts));
  }

  private static EnrolmentAct act(String name, EnrolmentState from, Role role) {
    return new EnrolmentAct(
        name,
        Text.of("Việc " + name, name),
        Set.of(from),
        EnrolmentState.ENROLLED,
        Set.of(role),
        false);
  }

  private static Reason fault(String field) {
    return Reason.of(
        "REQUIRED", field, Text.of("Chưa nhập.", "Missing."), Text.of("Sửa.", "Mend it."));
  }
}
