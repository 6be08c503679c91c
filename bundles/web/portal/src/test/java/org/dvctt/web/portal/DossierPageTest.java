/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Colleague;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.junit.Test;

public class DossierPageTest {
  private static final ActSpec REASSIGN =
      SampleDossier.act("reassign", "Phân công lại", true, "officer");
  private static final ActSpec GIVE_UP =
      SampleDossier.act("counter_give_up", "Thôi đề nghị tại quầy", false);

  private final List<ActRequest> done = new ArrayList<>();
  private final FakePortal portal =
      new FakePortal()
          .as(Role.KB_OFFICE_HEAD)
          .on("find", a -> Optional.of(SampleDossier.in(DossierState.ACCEPTED, REASSIGN, GIVE_UP)))
          .on(
              "colleagues",
              a ->
                  a[1].equals(FakePortal.OFFICE) && a[2] == Role.KB_OFFICER
                      ? List.of(new Colleague("P7", "Giao dịch viên A"))
                      : List.of())
          .on(
              "act",
              a -> {
                done.add((ActRequest) a[2]);
                return SampleDossier.in(DossierState.ACCEPTED);
              });
  private final DossierPage page = new DossierPage(portal.services);

  @Test
  public void workIsGivenToAnOfficerChosenByName() {
    Turn turn = portal.get();
    String html = portal.html(turn, page.show(turn, "D1"));
    assertTrue(html, html.contains("<option value=\"P7\">Giao dịch viên A</option>"));
    page.act(
        portal.post("version", "4", "reason", "nghỉ phép dài ngày", "in.officer", "P7"),
        "D1",
        "reassign");
    assertEquals("P7", done.get(0).input("officer"));
  }

  @Test
  public void allThatASlipDeclaresIsShown() {
    Turn turn = portal.get();
    String html = portal.html(turn, page.show(turn, "D1"));
    for (String part :
        List.of(
            "01/NT", "5.000.000", "Tạm ứng theo hợp đồng", "12/QĐ", "HD-5", "trên hồ sơ giấy")) {
      assertTrue(part, html.contains(part));
    }
  }

  @Test
  public void aNameThatDoesNotFitTheAccountIsSaidAtThePayeeWithWhatToDo() {
    Turn turn = portal.get();
    String html = portal.html(turn, page.show(turn, "D1"));
    for (String part :
        List.of("R14", "TRAM CAP NUOC", "So với hợp đồng.", "Danh bạ mẫu", "03/08/2020")) {
      assertTrue(part, html.contains(part));
    }
    assertTrue(html, html.contains("action=\"/portal/dossiers/D1/payee-check\""));
  }

  @Test
  public void namesAreCheckedOnDemandAndThePageSaysThatTheAnswerComesLater() {
    portal.on("checkPayees", a -> SampleDossier.in(DossierState.ACCEPTED));
    assertEquals(
        new Answer.Moved("/portal/dossiers/D1?done=payee_check"),
        page.checkPayees(portal.post(), "D1"));
  }

  @Test
  public void reasonsForAcceptingWarningsStayWhenTheProposalIsRefused() {
    Text said = Text.of("Lý do quá ngắn.", "The reason is too short.");
    Verdict warned =
        Verdict.warn(
            new RuleRef("core", "0", "V18", "Luật"),
            List.of(Reason.of("R23", "vouchers[0]", said, said)));
    ActSpec propose = SampleDossier.act("propose", "Đề xuất", false);
    portal
        .on(
            "find",
            a ->
                Optional.of(
                    SampleDossier.with(List.of(warned), DossierState.UNDER_CONTROL, propose)))
        .on(
            "act",
            a -> {
              throw new Refused(
                  Refused.Kind.INVALID, Reason.of("WARNING_NOT_ACKNOWLEDGED", "", said, said));
            });
    Turn turn = portal.post("version", "4", "ack.V18", "khác kỳ");
    String html = portal.html(turn, page.act(turn, "D1", "propose"));
    assertTrue(html, html.contains("name=\"ack.V18\" minlength=\"10\" value=\"khác kỳ\""));
  }

  @Test
  public void whoWasChosenStaysChosenWhenTheActIsRefused() {
    portal.on(
        "act",
        a -> {
          Text said = Text.of("Lý do quá ngắn.", "The reason is too short.");
          throw new Refused(Refused.Kind.INVALID, Reason.of("REASON_NEEDED", "reason", said, said));
        });
    Turn turn = portal.post("version", "4", "reason", "ngắn", "in.officer", "P7");
    String html = portal.html(turn, page.act(turn, "D1", "reassign"));
    assertTrue(html, html.contains("<option value=\"P7\" selected>"));
    assertTrue(html, html.contains(">ngắn</textarea>"));
    assertTrue(html, html.contains("<details open>"));
  }

  @Test
  public void aConclusionIsShownWithItsEvidenceAndWhoMadeIt() {
    portal.on("find", a -> Optional.of(SampleDossier.in(DossierState.PAYMENT_SENT)));
    Turn turn = portal.get();
    String html = portal.html(turn, page.show(turn, "D1"));
    for (String shown :
        List.of(
            "FT-77",
            "Kế toán thanh toán",
            "Chờ người thứ hai xác nhận",
            "<a href=\"/portal/dossiers/D1/papers/" + "cd".repeat(32) + "\">sao kê.pdf</a>")) {
      assertTrue(shown, html.contains(shown));
    }
  }

  @Test
  public void whatEndsADossierIsAskedOnceMore() {
    Turn turn = portal.post("version", "4");
    Answer asked = page.act(turn, "D1", "counter_give_up");
    assertEquals("confirm", ((Answer.Shown) asked).template());
    assertTrue(portal.html(turn, asked).contains("name=\"confirmed\""));
    assertEquals(List.of(), done);
    page.act(portal.post("version", "4", "confirmed", "yes"), "D1", "counter_give_up");
    assertEquals("counter_give_up", done.get(0).act());
  }
}
