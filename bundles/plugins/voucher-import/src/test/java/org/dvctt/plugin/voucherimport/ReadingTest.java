/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.junit.Test;

/** What sound files say. */
public class ReadingTest {
  private static final FileVouchers IMPORT = new FileVouchers(10_000);

  @Test
  public void aRowIsAVoucherWithItsLine() {
    VoucherDraft draft = only(Files.workbook(List.of(Files.row(1, 1_250_000))));
    assertEquals("9523.3.1990796.00000", draft.account());
    assertEquals(FiscalYear.of(2020), draft.budgetYear());
    assertEquals(new IntakePlace("Chứng từ", 2), draft.place());
    assertEquals(List.of(new IntakePlace("Chứng từ", 2)), draft.lines());
    Voucher voucher = draft.voucher();
    assertEquals("CT-1", voucher.number());
    assertEquals("C2-02a/NS", voucher.form());
    assertEquals(LocalDate.of(2020, 8, 3), voucher.date());
    assertEquals(Voucher.Ticks.USUAL, voucher.ticks());
    assertEquals(Money.of(1_250_000), voucher.total());
    assertEquals("Một triệu hai trăm năm mươi nghìn đồng", voucher.words());
    assertEquals(new Payee("Nguyễn Văn A 1", "", "01234561001", "12101001"), voucher.payee());
    assertNull(voucher.cash());
    assertEquals("071", voucher.lines().get(0).sector().value());
  }

  /** Vietnamese and international ways; what is not certain is a fault, see BadFieldsTest. */
  @Test
  public void amountsAreReadAsPeopleWriteThem() {
    Map<Object, Long> written =
        Map.ofEntries(
            Map.entry("1.234.567", 1_234_567L),
            Map.entry("1234567", 1_234_567L),
            Map.entry("1,234,567", 1_234_567L),
            Map.entry("1 234 567", 1_234_567L),
            Map.entry("1\u00A0234\u00A0567", 1_234_567L),
            Map.entry(" 1.234.567 đ", 1_234_567L),
            Map.entry("1.234", 1_234L),
            Map.entry("999.999.999.999", 999_999_999_999L),
            Map.entry(1_234_567, 1_234_567L),
            Map.entry(1.5e9, 1_500_000_000L));
    written.forEach(
        (text, dong) ->
            assertEquals(
                String.valueOf(text),
                Money.of(dong),
                only(Files.workbook(List.of(Files.row(1, text)))).voucher().total()));
  }

  @Test
  public void daysAreReadAsPeopleWriteThem() {
    for (Object day :
        List.of(
            "03/08/2020",
            "3/8/2020",
            "03-08-2020",
            "03.08.2020",
            "2020-08-03",
            LocalDate.of(2020, 8, 3))) {
      List<Object> row = Files.row(1, 1);
      row.set(3, day);
      assertEquals(
          String.valueOf(day),
          LocalDate.of(2020, 8, 3),
          only(Files.workbook(List.of(row))).voucher().date());
    }
  }

  @Test
  public void columnsGoByTheirHeadingsInEitherLanguageWithOrWithoutMarks() {
    List<String> headings = new ArrayList<>(Files.HEADINGS);
    List<Object> row = Files.row(1, "5.000");
    headings.set(0, "VOUCHER NUMBER");
    headings.set(1, "tai khoan du toan");
    headings.set(4, Normalizer.normalize("Nội dung  thanh toán", Normalizer.Form.NFD));
    headings.set(9, "Economic item");
    Collections.reverse(headings);
    Collections.reverse(row);
    VoucherDraft draft = only(Files.workbook("vouchers", headings, List.of(row)));
    assertEquals("CT-1", draft.voucher().number());
    assertEquals("6501", draft.voucher().lines().get(0).econItem().value());
  }

  @Test
  public void textsHaveOneUnicodeFormAndNoUnseenCharacters() {
    List<Object> row = Files.row(1, 1);
    row.set(5, Normalizer.normalize("\u00A0Nguyễn\u00A0Thị\u200B  Hoà ", Normalizer.Form.NFD));
    Voucher voucher = only(Files.workbook(List.of(row))).voucher();
    assertEquals("Nguyễn Thị Hoà", Objects.requireNonNull(voucher.payee()).name());
  }

  /** Text cells keep their zeros; a code of fixed length in a number cell gets them back. */
  @Test
  public void zerosAtTheBeginningOfACodeStay() {
    List<Object> row = Files.row(1, 1);
    row.set(10, 71);
    row.set(2, 2020);
    Voucher voucher = only(Files.workbook(List.of(row))).voucher();
    assertEquals("071", voucher.lines().get(0).sector().value());
    assertEquals("01234561001", Objects.requireNonNull(voucher.payee()).account());
  }

  @Test
  public void rowsWithOneNumberAreOneVoucherWhereverTheyStand() {
    List<Object> second = Files.row(1, 30);
    second.set(8, "Khoản khác");
    List<Object> third = Files.row(1, 40);
    for (int i = 0; i < 8; i++) {
      third.set(i, "");
    }
    IntakeAnswer answer =
        IMPORT.read(Files.workbook(List.of(Files.row(1, 10), Files.row(2, 20), second, third)));
    assertEquals(List.of(), answer.faults());
    assertEquals(2, answer.vouchers().size());
    Voucher first = answer.vouchers().get(0).voucher();
    assertEquals(Money.of(80), first.total());
    assertEquals(
        List.of(2, 4, 5), answer.vouchers().get(0).lines().stream().map(IntakePlace::row).toList());
  }

  @Test
  public void titlesAboveTheHeadingsAndEmptyRowsArePassedOver() {
    List<List<?>> rows = new ArrayList<>();
    rows.add(List.of(""));
    rows.add(Files.HEADINGS);
    rows.add(List.of("", " ", "\u00A0"));
    rows.add(Files.row(1, 7));
    VoucherDraft draft =
        only(Files.workbook("Trang 1", List.of("BẢNG KÊ CHỨNG TỪ", "Tháng 8"), rows));
    assertEquals(5, draft.place().row());
  }

  /** Written by another library again, one that packs its parts in another way. */
  @Test
  public void theTemplateAndWorkbooksOfItsWriterAreRead() throws IOException {
    IntakeAnswer template = IMPORT.read(IMPORT.template("xlsx"));
    assertEquals(List.of("NO_ROWS"), template.faults().stream().map(f -> f.code()).toList());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "a", "1.0")) {
      Worksheet sheet = book.newWorksheet("Chứng từ");
      List<Object> row = Files.row(1, 5);
      row.set(3, "03/08/2020");
      for (int c = 0; c < row.size(); c++) {
        sheet.value(0, c, Files.HEADINGS.get(c));
        sheet.value(1, c, String.valueOf(row.get(c)));
      }
    }
    IntakeFile file = new IntakeFile("a.xlsx", "xlsx", bytes.toByteArray());
    assertEquals(Money.of(5), only(file).voucher().total());
  }

  @Test
  public void xmlAndJsonSayTheSame() {
    String xml =
        """
        <vouchers xmlns="urn:x">
          <voucher><number>UNC-015</number><account>9523.3.1990796</account>
            <budget_year>2020</budget_year><date>03/08/2020</date><nature>ADVANCE</nature>
            <content>Tạm ứng</content>
            <contract><number>HĐ 1</number><signed_on>2020-07-01</signed_on><total>9.000</total>
              <counterparty>Bên B</counterparty></contract>
            <payee><name>A &amp; B</name><account>0123456789</account>
              <bank_code>12101001</bank_code></payee>
            <lines><line><content>x</content><econ_item>6551</econ_item><sector>071</sector>
              <fund_source>13</fund_source><amount>5.000</amount>
              <invoice><number>7</number><date>2020-07-02</date></invoice></line></lines>
            <total>5000</total></voucher>
        </vouchers>
        """;
    String json =
        """
        {"vouchers": [{"number": "UNC-015", "account": "9523.3.1990796", "budget_year": 2020,
          "date": "2020-08-03", "nature": "ADVANCE", "content": "Tạm ứng", "cash": null,
          "contract": {"number": "HĐ 1", "signed_on": "2020-07-01", "total": 9000,
            "counterparty": "Bên B"},
          "payee": {"name": "A & B", "account": "0123456789", "bank_code": "12101001"},
          "lines": [{"content": "x", "econ_item": "6551", "sector": "071", "fund_source": "13",
            "amount": 5000, "invoice": {"number": "7", "date": "2020-07-02"}}],
          "total": 5000}]}
        """;
    VoucherDraft one = only(Files.text("xml", xml));
    VoucherDraft other = only(Files.text("json", json));
    assertEquals(one.voucher(), other.voucher());
    assertEquals(Voucher.Nature.ADVANCE, one.voucher().nature());
    assertEquals(2, one.place().row());
    assertEquals("vouchers[0]", other.place().part());
    assertEquals("vouchers[0].lines[0]", other.lines().get(0).part());
    assertFalse(Objects.requireNonNull(one.voucher().contract()).counterparty().isBlank());
  }

  private static VoucherDraft only(IntakeFile file) {
    IntakeAnswer answer = IMPORT.read(file);
    assertEquals(answer.faults().toString(), 0, answer.faultsInAll());
    assertEquals(1, answer.vouchers().size());
    return answer.vouchers().get(0);
  }
}
