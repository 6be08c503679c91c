/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Chapter;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Verdict;
import org.dvctt.model.Verdict.Outcome;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

public class R2020Test {
  private static final LocalDate OLD = LocalDate.of(2020, 8, 5);
  private static final LocalDate NEW = LocalDate.of(2020, 8, 6);
  private final R2020 pack = new R2020("1.2.3");

  @Test
  public void contractOverTheThresholdOfTheDayMustBeSent() {
    assertEquals(Outcome.PASS, c09(OLD, 20_000_000, false).outcome());
    assertEquals(Outcome.FAIL, c09(OLD, 20_000_001, false).outcome());
    assertEquals(Outcome.PASS, c09(NEW, 20_000_001, false).outcome());
    assertEquals(Outcome.PASS, c09(NEW, 50_000_000, false).outcome());
    assertEquals(Outcome.FAIL, c09(NEW, 50_000_001, false).outcome());
    assertEquals(Outcome.PASS, c09(NEW, 50_000_001, true).outcome());
  }

  @Test
  public void missingContractNamesFieldReasonAndLawOfTheDay() {
    Verdict before = c09(OLD, 30_000_000, false);
    assertEquals("R01", before.reasons().get(0).code());
    assertEquals("attachments", before.reasons().get(0).field());
    assertEquals(
        "Thông tư 161/2012/TT-BTC và Thông tư 39/2016/TT-BTC",
        before.reasons().get(0).legalBasis());
    assertEquals("Thông tư 62/2020/TT-BTC", c09(NEW, 60_000_000, false).rule().source());
    assertEquals("1.2.3", before.rule().version());
  }

  @Test
  public void attachedContractWithoutItsDataIsAWarning() {
    Verdict verdict = verdict("C09", ask(NEW, Voucher.Nature.ACTUAL, "6501", null, true));
    assertEquals(Outcome.WARN, verdict.outcome());
    assertEquals("R15", verdict.reasons().get(0).code());
  }

  @Test
  public void economicItemMustBeASubItemOfRecurrentExpenditure() {
    assertEquals(Outcome.PASS, c03("6501").outcome());
    assertEquals(Outcome.FAIL, c03("6500").outcome());
    assertEquals(Outcome.FAIL, c03("6550").outcome());
    assertEquals(Outcome.FAIL, c03("9401").outcome());
    assertEquals(Outcome.FAIL, c03("1001").outcome());
    assertEquals(Outcome.WARN, c03("6543").outcome());
    assertEquals("R06", c03("6500").reasons().get(0).code());
    assertEquals("vouchers[0].lines[0].econ_item", c03("6500").reasons().get(0).field());
  }

  @Test
  public void advancesAreDoneInOneDayAllElseInTwo() {
    PackAnswer advance = ask(NEW, Voucher.Nature.ADVANCE, "6501", null, false);
    PackAnswer actual = ask(NEW, Voucher.Nature.ACTUAL, "6501", null, false);
    assertEquals(1, advance.deadline().workingDays());
    assertEquals(2, actual.deadline().workingDays());
    assertEquals("Nghị định 11/2020/NĐ-CP Điều 7 (tạm ứng)", advance.deadline().basis());
  }

  @Test
  public void saysNothingOutsideItsTime() {
    LocalDate day = LocalDate.of(2026, 2, 1);
    assertThrows(
        IllegalStateException.class, () -> ask(day, Voucher.Nature.ACTUAL, "6501", null, false));
  }

  @Test
  public void sameQuestionSameAnswer() {
    assertEquals(
        ask(NEW, Voucher.Nature.ACTUAL, "6500", null, false),
        ask(NEW, Voucher.Nature.ACTUAL, "6500", null, false));
  }

  private Verdict c09(LocalDate on, long total, boolean attached) {
    ContractDeclaration contract =
        new ContractDeclaration("01/HĐ", LocalDate.of(2020, 7, 1), Money.of(total), "Công ty A");
    return verdict("C09", ask(on, Voucher.Nature.ACTUAL, "6501", contract, attached));
  }

  private Verdict c03(String item) {
    return verdict("C03", ask(NEW, Voucher.Nature.ACTUAL, item, null, false));
  }

  private static Verdict verdict(String rule, PackAnswer answer) {
    return answer.verdicts().stream()
        .filter(v -> v.rule().rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private PackAnswer ask(
      LocalDate on,
      Voucher.Nature nature,
      String item,
      @Nullable ContractDeclaration contract,
      boolean attached) {
    Money amount = Money.of(5_000_000);
    VoucherLine line =
        new VoucherLine(
            "Tiền điện",
            null,
            null,
            EconItem.of(item),
            Sector.of("071"),
            FundSource.of("13"),
            amount);
    Voucher voucher =
        new Voucher(
            "01",
            "C2-02a/NS",
            on,
            new Voucher.Ticks(Voucher.BudgetKind.OFFICIAL, nature, Voucher.Method.TRANSFER),
            Program.of("00000"),
            "Thanh toán",
            Declarations.of(contract),
            new Payee("Công ty Điện lực", "", "123456789", "agribank"),
            null,
            List.of(line),
            amount,
            "Năm triệu đồng");
    DossierContent content =
        new DossierContent(
            "01HZZZZZZZZZZZZZZZZZZZZZZZ",
            DossierContent.RECURRENT_EXPENDITURE,
            UnitCode.of("1990001"),
            OfficeCode.of("9911"),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            FiscalYear.of(2020),
            List.of(voucher),
            attached
                ? List.of(
                    new Attachment(
                        AttachmentKind.CONTRACT, "hd.pdf", "application/pdf", 1, "0".repeat(64)))
                : List.of());
    return pack.judge(new RuleQuestion(RuleQuestion.Moment.SUBMIT, on, content, DossierFacts.NONE));
  }
}
