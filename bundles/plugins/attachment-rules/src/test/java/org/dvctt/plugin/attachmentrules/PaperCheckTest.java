/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.DossierContent;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;
import org.junit.Test;

public class PaperCheckTest {
  private static final String ROW =
      "A01;C2-02a/NS;ACTUAL;66;20.000.000;CONTRACT;REQUIRED;100;*hop*dong*;CV 5;2020-01-01;2021-01-01";

  private static List<Verdict> verdicts(String row, RuleQuestion question) {
    return new PaperCheck("1.0.0", Verdict.Outcome.FAIL, PaperTable.of(row)).check(question);
  }

  private static RuleQuestion asked(String day, Slip slip, Attachment... papers) {
    RuleQuestion asked = Asked.on(day, slip).question();
    DossierContent c = asked.content();
    return new RuleQuestion(
        asked.moment(),
        asked.on(),
        new DossierContent(
            c.dossierId(),
            c.service(),
            c.unit(),
            c.office(),
            c.account(),
            c.chapter(),
            c.budgetYear(),
            c.vouchers(),
            List.of(papers)),
        asked.facts());
  }

  private static Attachment contract(String name, long size) {
    return new Attachment(AttachmentKind.CONTRACT, name, "application/pdf", size, "0".repeat(64));
  }

  private static List<String> said(List<Verdict> verdicts) {
    return verdicts.stream()
        .flatMap(verdict -> verdict.reasons().stream())
        .map(reason -> reason.code() + " " + reason.sentence().vi())
        .toList();
  }

  @Test
  public void aMissingRequiredPaperFailsFromItsAmountOn() {
    List<Verdict> verdicts = verdicts(ROW, asked("2020-08-03", Slip.of(20_000_000).item("6699")));
    assertEquals(Verdict.Outcome.FAIL, verdicts.get(0).outcome());
    assertEquals(
        List.of("R01 Thiếu giấy tờ: Hợp đồng hoặc quyết định (từ 20.000.000 đồng)."),
        said(verdicts));
    assertEquals("CV 5", verdicts.get(0).reasons().get(0).legalBasis());
    assertEquals(List.of(), verdicts(ROW, asked("2020-08-03", Slip.of(19_999_999).item("6699"))));
  }

  @Test
  public void aRowIsSilentOfOtherItemsNaturesFormsAndDays() {
    assertEquals(List.of(), verdicts(ROW, asked("2020-08-03", Slip.of(30_000_000).item("6501"))));
    assertEquals(
        List.of(), verdicts(ROW, asked("2020-08-03", Slip.advance(30_000_000).item("6699"))));
    assertEquals(
        List.of(),
        verdicts(ROW, asked("2020-08-03", Slip.of(30_000_000).item("6699").form("C4-02a/KB"))));
    assertEquals(List.of(), verdicts(ROW, asked("2021-01-01", Slip.of(30_000_000).item("6699"))));
  }

  @Test
  public void aPaperThatFitsPassesWhateverItsMarksAndCase() {
    List<Verdict> verdicts =
        verdicts(
            ROW,
            asked(
                "2020-08-03",
                Slip.of(30_000_000).item("6699"),
                contract("Bản HỢP ĐỒNG số 3.pdf", 102_400)));
    assertEquals(Verdict.Outcome.PASS, verdicts.get(0).outcome());
  }

  @Test
  public void sizeAndNameAreTold() {
    assertEquals(
        List.of(
            "R25 Tệp “scan.pdf” có cỡ 101 KB, nhiều nhất 100 KB.",
            "R25 Tên tệp “scan.pdf” không theo mẫu “*hop*dong*”."),
        said(
            verdicts(
                ROW,
                asked(
                    "2020-08-03",
                    Slip.of(30_000_000).item("6699"),
                    contract("scan.pdf", 103_424)))));
  }

  @Test
  public void anOptionalPaperMayBeMissing() {
    String optional = ROW.replace("REQUIRED", "OPTIONAL");
    List<Verdict> verdicts =
        verdicts(optional, asked("2020-08-03", Slip.of(30_000_000).item("6699")));
    assertEquals(Verdict.Outcome.PASS, verdicts.get(0).outcome());
  }

  @Test
  public void starsStandForAnyTextAndLettersForThemselves() {
    assertTrue(new FileName("").fits("x"));
    assertTrue(new FileName("a*").fits("abc.pdf"));
    assertTrue(new FileName("*c").fits("abc.pdf"));
    assertTrue(new FileName("a*b*c").fits("a-b-c"));
    assertFalse(new FileName("a*b*c").fits("a-c"));
    assertFalse(new FileName("ab*b").fits("ab"));
    assertFalse(new FileName("abc").fits("abcd.pdf"));
    assertTrue(new FileName("*".repeat(50) + "a").fits("b".repeat(50_000) + "a"));
  }

  @Test
  public void aWrongRowIsNamedWithItsCell() {
    assertEquals(
        "table: dòng 1 · row 1: ô 6 “HOP_DONG” · cell 6: " + List.of(AttachmentKind.values()),
        refusal(ROW.replace("CONTRACT", "HOP_DONG")));
    assertEquals(
        "table: dòng 1 · row 1: ô 5 “-5” · cell 5: số đồng · đồng, e.g. 20000000",
        refusal(ROW.replace("20.000.000", "-5")));
    assertEquals(
        "table: dòng 1 · row 1: ô 11 “1/1/2020” · cell 11: 2026-01-31",
        refusal(ROW.replace("2020-01-01", "1/1/2020")));
    assertEquals("table: dòng 1 · row 1: có 1 ô, cần 12 · has 1 cells, not 12", refusal("A01"));
    assertTrue(refusal(ROW, ROW).contains("has two rows for one day"));
    assertTrue(refusal(ROW.replace("2021-01-01", "2020-01-01")).contains("must be after"));
  }

  private static String refusal(String... rows) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> PaperTable.of(rows)).getMessage());
  }
}
