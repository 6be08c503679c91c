/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.Chapter;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Sector;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.junit.Test;

public class DraftFormTest {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final Attachment PAPER =
      new Attachment(AttachmentKind.CONTRACT, "a.pdf", "application/pdf", 5, "ab".repeat(32));

  private final FakePortal portal = new FakePortal();

  @Test
  public void whatIsShownAndSentBackUnchangedIsTheSameContent() {
    DossierContent content = content(transfer("01", 1, 2), cash("02", 5));
    DraftForm typed = typed(DraftForm.of(content), "save");
    assertEquals(content.vouchers(), typed.draft(content.attachments()).vouchers());
    assertEquals(List.of(PAPER), typed.draft(content.attachments()).attachments());
    assertEquals(content.account(), typed.draft(List.of()).account());
    assertEquals(8_000_000, typed.sum().dong());
  }

  @Test
  public void vouchersAndLinesComeAndGo() {
    DraftForm form = DraftForm.of(content(transfer("01", 1, 2), transfer("02", 3)));
    DraftForm more = typed(form, "more");
    assertEquals(List.of(2, 1, 1), more.rows());
    assertEquals("13", more.get("vouchers[2].lines[0].fund_source"));
    DraftForm fewer = typed(more, "fewer.0");
    assertEquals(List.of(1, 1), fewer.rows());
    assertEquals("02", fewer.get("vouchers[0].number"));
    assertEquals("3.000.000", fewer.get("vouchers[0].lines[0].amount"));
    assertEquals("", fewer.get("vouchers[2].number"));
    assertEquals(List.of(1), typed(typed(fewer, "fewer.1"), "fewer.0").rows());
    DraftForm line = typed(typed(form, "add.0"), "remove.0.0");
    assertEquals(List.of(2, 1), line.rows());
    assertEquals("2.000.000", line.get("vouchers[0].lines[0].amount"));
    assertEquals("", line.get("vouchers[0].lines[1].amount"));
    assertTrue(line.resized());
  }

  @Test
  public void aButtonThatNobodyMadeChangesNothing() {
    DraftForm form = DraftForm.of(content(transfer("01", 1)));
    for (String odd : List.of("fewer.9", "remove.0.7", "add.x", "remove", "", "fewer.-1")) {
      assertEquals(odd, form.fields(), typed(form, odd).fields());
    }
  }

  @Test
  public void everyFaultOfShapeIsTold() {
    DraftForm form = DraftForm.of(content(transfer("01", 1), transfer("02", 2)));
    form.put("vouchers[0].date", "hôm nay");
    form.put("vouchers[0].tender.number", "");
    form.put("vouchers[1].lines[0].amount", "một triệu");
    form.put("vouchers[1].advance_rule.most_percent", "101");
    form.put("vouchers[1].contract.total", "x");
    Refused refused = assertThrows(Refused.class, () -> form.draft(List.of()));
    List<String> fields = refused.reasons().stream().map(Reason::field).sorted().toList();
    assertEquals(
        List.of(
            "vouchers[0].date",
            "vouchers[0].tender.number",
            "vouchers[1].advance_rule.most_percent",
            "vouchers[1].contract.total",
            "vouchers[1].lines[0].amount"),
        fields);
  }

  @Test
  public void aSumThatIsTooLargeIsToldWithItsVoucher() {
    DraftForm form =
        DraftForm.of(content(transfer("01", 1), transfer("02", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
    for (int line = 0; line < 10; line++) {
      form.put("vouchers[1].lines[" + line + "].amount", "9".repeat(18));
    }
    Refused refused = assertThrows(Refused.class, () -> form.draft(List.of()));
    assertEquals("BAD_AMOUNT", refused.reasons().get(0).code());
    assertEquals("vouchers[1].lines", refused.reasons().get(0).field());
  }

  @Test
  public void fieldsHaveNamesThatPeopleKnow() {
    Texts texts = Texts.of("vi");
    for (String path : DraftForm.of(content(transfer("01", 1), cash("02", 1))).fields().keySet()) {
      String name = FieldNames.of(texts, path);
      assertTrue(path + " is " + name, !name.contains("_") && !name.contains("."));
    }
    assertEquals(
        "Chứng từ 2 – Dòng 1 – Số tiền (đồng)",
        FieldNames.of(texts, "vouchers[1].lines[0].amount"));
    assertEquals("no.such", FieldNames.of(texts, "no.such"));
  }

  private DraftForm typed(DraftForm shown, String button) {
    List<String> fields = new ArrayList<>(List.of("do", button));
    for (Map.Entry<String, String> field : shown.fields().entrySet()) {
      fields.add(field.getKey());
      fields.add(field.getValue());
    }
    // As a browser sends a row whose boxes are still empty.
    for (int voucher = 0; voucher < shown.rows().size(); voucher++) {
      for (int line = 0; line < shown.rows().get(voucher); line++) {
        absent(fields, DraftForm.row(voucher, line) + "content");
      }
      absent(fields, DraftForm.voucher(voucher) + "number");
    }
    return DraftForm.typed(portal.post(fields.toArray(String[]::new)));
  }

  private static void absent(List<String> fields, String name) {
    if (!fields.contains(name)) {
      fields.addAll(List.of(name, ""));
    }
  }

  private static DossierContent content(Voucher... vouchers) {
    return new DossierContent(
        "D1",
        DossierContent.RECURRENT_EXPENDITURE,
        FakePortal.UNIT,
        FakePortal.OFFICE,
        AccountNumber.parse("9523.3.1990001.00000"),
        Chapter.of("822"),
        FiscalYear.of(2020),
        List.of(vouchers),
        List.of(PAPER));
  }

  private static Voucher transfer(String number, int... millions) {
    Declarations declared =
        new Declarations(
            new PaperRef("12/QĐ", DAY),
            new ContractDeclaration("01/HĐ", DAY, Money.of(90_000_000), "Công ty B"),
            new AdvanceRule("Tạm ứng 30 %", 30),
            new ContractDeclaration("01/NT", DAY, Money.of(50_000_000), "Công ty B"));
    Payee payee = new Payee("Công ty B", "0101", "123456", "12101001");
    return voucher(number, Voucher.Nature.ADVANCE, declared, payee, null, millions);
  }

  private static Voucher cash(String number, int... millions) {
    CashReceiver receiver = new CashReceiver("Người nhận", "012345678", DAY, "Lai Châu");
    return voucher(number, Voucher.Nature.ACTUAL, Declarations.NONE, null, receiver, millions);
  }

  private static Voucher voucher(
      String number,
      Voucher.Nature nature,
      Declarations declared,
      Payee payee,
      CashReceiver cash,
      int... millions) {
    List<VoucherLine> lines = new ArrayList<>();
    long total = 0;
    for (int million : millions) {
      total += million * 1_000_000L;
      lines.add(
          new VoucherLine(
              "Tiền điện",
              new PaperRef("HD" + million, DAY),
              cash == null ? null : new PaperRef("CT1", DAY),
              EconItem.of("6501"),
              Sector.of("071"),
              FundSource.of("13"),
              Money.of(million * 1_000_000L)));
    }
    return new Voucher(
        number,
        "C2-02a/NS",
        DAY,
        new Voucher.Ticks(
            Voucher.BudgetKind.OFFICIAL,
            nature,
            cash == null ? Voucher.Method.TRANSFER : Voucher.Method.CASH),
        Program.of("00000"),
        "Nội dung " + number,
        declared,
        payee,
        cash,
        lines,
        Money.of(total),
        AmountInWords.of(Money.of(total)));
  }
}
