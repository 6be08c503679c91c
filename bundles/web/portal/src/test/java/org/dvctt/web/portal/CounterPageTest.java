/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.junit.Test;

public class CounterPageTest {
  private static final List<String> OPEN = List.of("counter", "1990001");
  private static final String V = "vouchers[0].";
  private static final String[] TYPED = {
    "account",
    "9523.3.1990001.00000",
    "budget_year",
    "2020",
    V + "number",
    "07",
    V + "date",
    "2020-08-03",
    V + "nature",
    "ACTUAL",
    V + "method",
    "TRANSFER",
    V + "program",
    "00000",
    V + "content",
    "Tiền điện \"tháng 7\"",
    V + "payee.name",
    "Điện lực",
    V + "payee.account",
    "123456",
    V + "payee.bank_code",
    "12101001",
    V + "lines[0].content",
    "Tiền điện",
    V + "lines[0].econ_item",
    "6501",
    V + "lines[0].sector",
    "071",
    V + "lines[0].fund_source",
    "13",
    V + "lines[0].amount",
    "1.250.000"
  };

  private final List<NewDossier> recorded = new ArrayList<>();
  private final List<Command> commands = new ArrayList<>();
  private final FakePortal portal =
      new FakePortal()
          .as(Role.KB_OFFICER)
          .on(
              "put",
              a -> new Attachment(AttachmentKind.OTHER, (String) a[2], "x/y", 5, "ab".repeat(32)))
          .on(
              "recordCounter",
              a -> {
                recorded.add((NewDossier) a[1]);
                commands.add((Command) a[2]);
                return SampleDossier.in(DossierState.ACCEPTED);
              });
  private final CounterPage page = new CounterPage(portal.services);

  @Test
  public void theUnitThatIsMeantOpensAtOnce() {
    Answer answer = page.answer(portal.get("text", "mẫu"), List.of("counter"));
    assertEquals(new Answer.Moved("/portal/counter/1990001"), answer);
    Turn all = portal.get();
    String html = portal.html(all, page.answer(all, List.of("counter")));
    assertTrue(html, html.contains("href=\"/portal/counter/1990001\">Trường mẫu &lt;một&gt;</a>"));
  }

  @Test
  public void onlyAnOfficerOfTheUnitsOfficeComesHere() {
    portal.as(Role.KB_LEADER);
    assertThrows(Refused.class, () -> page.answer(portal.get(), OPEN));
    portal.as(Role.UNIT_MAKER);
    assertThrows(Refused.class, () -> page.answer(portal.get(), OPEN));
    portal.as(Role.KB_OFFICER);
    assertThrows(Refused.class, () -> page.answer(portal.get(), List.of("counter", "1990002")));
    portal.on("unit", a -> Optional.of(FakePortal.unit(OfficeCode.of("9917"))));
    assertThrows("of another office", Refused.class, () -> page.answer(portal.get(), OPEN));
  }

  @Test
  public void whatThePapersSayIsRecorded() {
    Answer answer = page.answer(portal.post(and("do", "save")), OPEN);
    assertEquals(new Answer.Moved("/portal/dossiers/D1?done=record_counter"), answer);
    NewDossier draft = recorded.get(0);
    assertEquals("9523.3.1990001.00000", draft.account().toString());
    assertEquals("Tiền điện \"tháng 7\"", draft.vouchers().get(0).content());
    assertEquals(1_250_000, draft.vouchers().get(0).total().dong());
  }

  @Test
  public void everyFaultIsShownAtItsFieldAndNothingIsTypedAgain() {
    portal.on(
        "recordCounter",
        a -> {
          throw new Refused(
              Refused.Kind.INVALID,
              List.of(fault(V + "payee.account", "sai"), fault(V + "content", "dài")));
        });
    Turn turn = portal.post(and("do", "save"));
    Answer answer = page.answer(turn, OPEN);
    assertEquals(400, ((Answer.Shown) answer).status());
    String html = portal.html(turn, answer);
    for (String field : List.of(V + "payee.account", V + "content")) {
      assertTrue(field, html.contains("id=\"e-" + field + "\""));
      assertTrue(field, html.contains("href=\"#" + field + "\""));
    }
    assertTrue(html, html.contains("value=\"Tiền điện &quot;tháng 7&quot;\""));
    assertTrue(html, html.contains("value=\"1.250.000\""));
  }

  @Test
  public void severalVouchersAreTypedInOneForm() {
    Turn turn = portal.post(and("do", "more"));
    String html = portal.html(turn, page.answer(turn, OPEN));
    assertTrue(html, html.contains("id=\"vouchers[1].number\""));
    assertTrue(html, html.contains("Chứng từ 2"));
    assertTrue(html, html.contains("value=\"fewer.1\""));
    assertEquals("nothing is recorded by that", List.of(), recorded);
  }

  @Test
  public void aFileStaysWithTheFormUntilItIsRecordedOrRemoved() {
    String[] form = and("do", "attach", "paper.kind", "CONTRACT");
    Turn turn = portal.postWith("hợp đồng.pdf", form);
    String html = portal.html(turn, page.answer(turn, OPEN));
    assertEquals("adding a file records nothing", List.of(), recorded);
    assertTrue(html, html.contains("hợp đồng.pdf"));
    assertTrue(html, html.contains("name=\"attachments[0].sha256\" value=\"" + "ab".repeat(32)));
    assertTrue(html, html.contains("value=\"Tiền điện &quot;tháng 7&quot;\""));
    String[] kept = {
      "attachments[0].sha256", "ab".repeat(32),
      "attachments[0].kind", "CONTRACT",
      "attachments[0].name", "hợp đồng.pdf",
      "attachments[0].size", "5"
    };
    page.answer(portal.post(and(all(kept, "do", "save"))), OPEN);
    assertEquals(AttachmentKind.CONTRACT, recorded.get(0).attachments().get(0).kind());
    Turn dropping = portal.post(and(all(kept, "do", "drop.0")));
    String without = portal.html(dropping, page.answer(dropping, OPEN));
    assertFalse(without, without.contains("ab".repeat(32)));
  }

  @Test
  public void whatIsMendedIsShownAsItStandsWithWhatWasAskedFor() {
    ActSpec act = SampleDossier.act("counter_revise", "Bổ sung tại quầy", false);
    List<ActRequest> asked = new ArrayList<>();
    portal
        .on("find", a -> Optional.of(SampleDossier.in(DossierState.COMPLETION_REQUESTED, act)))
        .on("history", a -> List.of(SampleDossier.line("request_completion", "Cần thêm hóa đơn.")))
        .on(
            "act",
            a -> {
              asked.add((ActRequest) a[2]);
              return SampleDossier.in(DossierState.ACCEPTED);
            });
    Turn turn = portal.get();
    String html = portal.html(turn, page.revise(turn, "D1", "counter_revise"));
    assertTrue(html, html.contains("Cần thêm hóa đơn."));
    assertTrue(html, html.contains("value=\"Tiền nước\""));
    Answer done = page.revise(portal.post(and("do", "save", "version", "4")), "D1", act.act());
    assertEquals(new Answer.Moved("/portal/dossiers/D1?done=counter_revise"), done);
    assertEquals(4, asked.get(0).version());
    assertEquals("07", asked.get(0).draft().vouchers().get(0).number());
  }

  @Test
  public void whatIsNotToBeMendedNowLeadsBackToTheDossier() {
    portal.on("find", a -> Optional.of(SampleDossier.in(DossierState.ACCEPTED)));
    Answer answer = page.revise(portal.get(), "D1", "counter_revise");
    assertEquals(new Answer.Moved("/portal/dossiers/D1"), answer);
    assertThrows(Refused.class, () -> page.revise(portal.get(), "D1", "approve"));
  }

  @Test
  public void anotherFileIsAnotherCommand() {
    page.answer(portal.post(and("do", "save", "key", "k1")), OPEN);
    page.answer(portal.postWith("a.pdf", and("do", "save", "key", "k1")), OPEN);
    assertEquals("k1", commands.get(1).idempotencyKey());
    assertNotEquals(commands.get(0).bodyHash(), commands.get(1).bodyHash());
  }

  private static Reason fault(String field, String said) {
    return Reason.of("R02", field, Text.of(said, said), Text.of("Sửa.", "Mend."));
  }

  private static String[] and(String... more) {
    return all(TYPED, more);
  }

  private static String[] all(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }
}
