/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.junit.Test;

public class HistorySentenceTest {
  private static final Instant AT = Instant.parse("2020-08-05T02:30:00Z");
  private static final String ID = "01JSYNTHETIC0000000000001X";
  private static final HistorySentence.About DOSSIER =
      new HistorySentence.About(
          2,
          List.of(voucher("07"), voucher("")),
          Optional.of(AT),
          Optional.of(AT.plusSeconds(86_400)));

  @Test
  public void everyActOfTheTableHasASentenceInBothLanguages() throws IOException {
    Set<String> acts = new TreeSet<>(listed());
    assertEquals("acts of domain 2.2", 54, acts.size());
    ActTable.rows().stream().map(ActSpec::act).forEach(acts::add);
    for (String act : acts) {
      assertTrue(act, HistorySentence.knows(act));
      Text sentence = of(act, "", DossierState.SENT, "", "");
      for (String language : List.of("vi", "en")) {
        String said = sentence.in(language);
        assertFalse(said, said.contains("{") || said.contains("}") || said.contains("null"));
        assertTrue(said, said.endsWith("."));
        assertTrue(said, said.contains("05/08/2020 09:30"));
        assertFalse("not the sentence for other acts: " + said, said.contains("“"));
      }
    }
  }

  @Test
  public void bothLanguagesHaveTheSameTexts() throws IOException {
    assertEquals(keys("vi"), keys("en"));
  }

  @Test
  public void whatTheBankSaidIsToldOfTheVoucherByItsNumber() {
    Text paid = of("paid", "system", DossierState.PAYMENT_SENT, "", ID + "-2-1 FT1");
    assertEquals(
        "Ngày 05/08/2020 09:30, ngân hàng báo đã chi trả chứng từ số 07, số tham chiếu FT1.",
        paid.vi());
    assertEquals(
        "On 05/08/2020 09:30, the bank reported that voucher no. 07 is paid, reference FT1.",
        paid.en());
    String back = of("returned", "system", null, "", ID + "-1-2 FT2 sai tài khoản").vi();
    assertTrue(back, back.contains("trả lại chứng từ thứ 2, số tham chiếu FT2 (sai tài khoản);"));
  }

  @Test
  public void detailsOfOtherShapesStillGiveASentence() {
    for (String detail : List.of("", " ", "x", ID, ID + "-2-0 a", ID + "-9999999-1", "a-b-c d e")) {
      String said = of("paid", "system", null, "", detail).vi();
      assertTrue(said, said.startsWith("Ngày 05/08/2020 09:30, ngân hàng báo đã chi trả"));
    }
    String unknown = of("no_such_act", "p1", DossierState.SENT, "", "").vi();
    assertTrue(unknown, unknown.contains("no_such_act"));
  }

  @Test
  public void aPersonsConclusionIsNotTheBanksReport() {
    String detail = ID + "-2-1 FT1 theo kết luận của Kiểm soát thanh toán";
    assertEquals(
        "Ngày 05/08/2020 09:30, Người 1 xác nhận kết luận đã chi trả chứng từ số 07,"
            + " số tham chiếu FT1.",
        of("paid", "p1", DossierState.PAYMENT_SENT, "", detail).vi());
    assertTrue(
        of("resolve_payment", "p1", null, "", "PAID FT1 " + ID + "-2-1")
            .en()
            .endsWith("the bank gave no answer: paid."));
    String rejected = of("resolve_ledger", "p1", null, "", "không xác nhận POSTED").vi();
    assertTrue(rejected, rejected.contains("không xác nhận kết luận"));
    assertTrue(rejected, rejected.endsWith(": đã hạch toán."));
  }

  @Test
  public void reasonsAndCodesAreInWords() {
    Text asked =
        of("request_completion", "p1", DossierState.COMPLETION_REQUESTED, "thiếu chữ ký", "R04");
    assertTrue(asked.vi(), asked.vi().contains("(R04). Lý do: “thiếu chữ ký”."));
    assertTrue(asked.en(), asked.en().contains("(R04). Reason: “thiếu chữ ký”."));
    assertFalse(asked.en(), asked.en().contains("because: R04"));
  }

  @Test
  public void whoGotTheDossierIsNamed() {
    String said = of("reassign", "p1", null, "nghỉ phép dài ngày", "P7 → P9 Giao dịch viên 8").vi();
    assertEquals(
        "Ngày 05/08/2020 09:30, Người 1 giao hồ sơ cho Giao dịch viên 8 xử lý."
            + " Lý do: “nghỉ phép dài ngày”.",
        said);
    String before = of("reassign", "p1", null, "", "P7 → P9").en();
    assertTrue(before, before.endsWith("gave the dossier to another person."));
  }

  @Test
  public void aCommentIsSaidOnce() {
    String said = of("comment", "p1", null, "hỏi lại đơn vị", "hỏi lại đơn vị").vi();
    assertEquals("Ngày 05/08/2020 09:30, Người 1 ghi ý kiến: “hỏi lại đơn vị”.", said);
  }

  @Test
  public void theDueDateIsTheNotedOneOrWhatStandsOnTheDossier() {
    String noted = of("extend", "p1", null, "", "2020-08-06 → 2020-08-14").vi();
    assertTrue(noted, noted.endsWith("hẹn trả 14/08/2020."));
    assertTrue(of("accept", "p1", null, "", "").vi().endsWith("hẹn trả 06/08/2020 09:30."));
    HistorySentence.About later =
        new HistorySentence.About(1, List.of(), Optional.of(AT.plusSeconds(9)), DOSSIER.dueAt());
    String earlier = HistorySentence.of(line("accept", "p1", null, "", ""), later).vi();
    assertFalse("an earlier acceptance had another date", earlier.contains("hẹn trả"));
  }

  @Test
  public void aControlThatReservedNothingSaysWhy() {
    HistorySentence.Line line =
        new HistorySentence.Line(
            AT,
            "control",
            "p1",
            "Người 1",
            DossierState.ACCEPTED,
            DossierState.ACCEPTED,
            "",
            "Dự toán còn 5 đồng.");
    Text said = HistorySentence.of(line, DOSSIER);
    assertTrue(said.vi(), said.vi().endsWith("chưa giữ được dự toán: Dự toán còn 5 đồng."));
    assertTrue(said.en(), said.en().endsWith("no budget could be reserved."));
  }

  @Test
  public void bracesThatAPersonWroteStayAsTheyAre() {
    String said = of("return2", "p1", DossierState.DRAFT, "{who} $1 \\", "").vi();
    assertTrue(said, said.endsWith("Lý do: “{who} $1 \\”."));
  }

  private static Text of(String act, String actor, DossierState to, String reason, String detail) {
    return HistorySentence.of(line(act, actor, to, reason, detail), DOSSIER);
  }

  private static HistorySentence.Line line(
      String act, String actor, DossierState to, String reason, String detail) {
    DossierState state = to == null ? DossierState.ACCEPTED : to;
    return new HistorySentence.Line(
        AT, act, actor, "Người 1", DossierState.DRAFT, state, reason, detail);
  }

  private static List<String> listed() throws IOException {
    try (InputStream in = HistorySentenceTest.class.getResourceAsStream("history-acts.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(act -> !act.isBlank())
          .toList();
    }
  }

  private static Set<Object> keys(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        HistorySentence.class.getResourceAsStream("history." + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.keySet();
  }

  private static Voucher voucher(String number) {
    return new Voucher(
        number,
        "C2-02a/NS",
        LocalDate.of(2020, 8, 3),
        Voucher.Ticks.USUAL,
        Program.of("00000"),
        "Nội dung",
        Declarations.NONE,
        new Payee("Người nhận", "", "101", "12101001"),
        null,
        List.of(
            new VoucherLine(
                "Dòng",
                null,
                null,
                EconItem.of("6501"),
                Sector.of("071"),
                FundSource.of("13"),
                Money.of(1))),
        Money.of(1),
        "");
  }
}
