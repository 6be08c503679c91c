/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.junit.Test;

/** What is wrong in a field is told at its row, all at once. */
public class BadFieldsTest {
  private static final FileVouchers IMPORT = new FileVouchers(10_000);

  @Test
  public void anAmountThatIsNotCertainIsAFault() {
    for (Object amount :
        List.of(
            "1.234,5",
            "1,234.5",
            "1.234,00",
            "12.34",
            "-5",
            "-5.000",
            "1.2345",
            "1,23,456",
            "abc",
            "1e6",
            "12.345.67",
            0.5,
            -3,
            1_234.25,
            1e15,
            LocalDate.of(2020, 8, 3))) {
      IntakeAnswer answer = IMPORT.read(Files.workbook(List.of(Files.row(1, amount))));
      assertEquals(
          String.valueOf(amount), List.of("2 lines.amount BAD_AMOUNT"), Files.told(answer));
      assertTrue(answer.vouchers().isEmpty());
    }
  }

  @Test
  public void aDayThatIsNoneIsAFault() {
    for (Object day :
        List.of("31/02/2020", "3/8/20", "2020/08/03", "08/31/2020", "hôm nay", 44_046)) {
      List<Object> row = Files.row(1, 1);
      row.set(3, day);
      assertEquals(
          String.valueOf(day),
          List.of("2 date BAD_DATE"),
          Files.told(IMPORT.read(Files.workbook(List.of(row)))));
    }
  }

  @Test
  public void allFaultsOfAllRowsAreToldAtOnce() {
    List<Object> first = Files.row(1, "x");
    first.set(9, "65");
    first.set(4, "");
    List<Object> second = Files.row(2, "");
    second.set(3, "hôm qua");
    second.set(6, 123_456_789);
    List<Object> third = Files.row(3, 1);
    third.set(4, "dài".repeat(400));
    assertEquals(
        List.of(
            "2 content REQUIRED",
            "2 lines.econ_item BAD_CODE",
            "2 lines.amount BAD_AMOUNT",
            "3 date BAD_DATE",
            "3 lines.amount REQUIRED",
            "3 payee.account NUMBER_CELL",
            "4 content TOO_LONG"),
        Files.told(IMPORT.read(Files.workbook(List.of(first, second, third)))));
  }

  @Test
  public void formulasErrorsAndMergedCellsAreFaultsThatSayWhatToDo() {
    List<Object> formula = Files.row(1, new Files.Formula("1000*2"));
    IntakeAnswer answer = IMPORT.read(Files.workbook(List.of(formula, Files.row(2, 1))));
    assertEquals(List.of("2 lines.amount FORMULA"), Files.told(answer));
    assertTrue(answer.faults().get(0).nextStep().en().contains("Paste Special"));
    assertEquals(
        List.of("2 MERGED_CELLS"),
        Files.told(IMPORT.read(Files.merged(List.of(Files.row(1, 1), Files.row(2, 1)), "A2:A3"))));
  }

  @Test
  public void aRowThatIsThereTwiceIsAFault() {
    assertEquals(
        List.of("4 DUPLICATE_ROW"),
        Files.told(
            IMPORT.read(
                Files.workbook(List.of(Files.row(1, 1), Files.row(2, 1), Files.row(1, 1))))));
    String voucher = "{\"number\":\"1\",\"account\":\"a\",\"budget_year\":2020}";
    IntakeAnswer json =
        IMPORT.read(Files.text("json", "{\"vouchers\":[" + voucher + "," + voucher + "]}"));
    assertTrue(Files.told(json).contains("vouchers[1] number DUPLICATE_VOUCHER"));
  }

  @Test
  public void rowsOfAVoucherThatContradictEachOtherAreFaults() {
    List<Object> other = Files.row(1, 2);
    other.set(5, "Người khác");
    assertEquals(
        List.of("3 payee.name CONFLICTING_VALUE"),
        Files.told(IMPORT.read(Files.workbook(List.of(Files.row(1, 1), other)))));
  }

  @Test
  public void headingsThatAreUnknownTwiceOrMissingAreFaults() {
    List<String> headings = new ArrayList<>(Files.HEADINGS);
    headings.add("Ghi chú");
    assertEquals(
        List.of("1 UNKNOWN_HEADING"),
        Files.told(IMPORT.read(Files.workbook("Chứng từ", headings, List.of(Files.row(1, 1))))));
    headings.set(13, "Số tiền");
    headings.set(9, "Năm  ngân sách");
    assertEquals(
        List.of(
            "1 budget_year HEADING_TWICE",
            "1 lines.amount HEADING_TWICE",
            "1 lines.econ_item HEADING_MISSING"),
        Files.told(IMPORT.read(Files.workbook("Chứng từ", headings, List.of(Files.row(1, 1))))));
  }

  @Test
  public void aVoucherHasNoMoreLinesThanTheCoreTakes() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i <= VoucherReading.MOST_LINES; i++) {
      List<Object> row = Files.row(1, 1);
      row.set(8, "dòng " + i);
      rows.add(row);
    }
    assertEquals(
        List.of("502 number TOO_MANY_LINES"), Files.told(IMPORT.read(Files.workbook(rows))));
  }

  @Test
  public void unknownAndDoubledFieldsOfTextsAreFaultsAtTheirLineOrKey() {
    String xml =
        "<vouchers>\n<voucher>\n<so>1</so>\n<number>1</number>\n<number>2</number>\n"
            + "<amount>1</amount></voucher></vouchers>";
    List<String> told = Files.told(IMPORT.read(Files.text("xml", xml)));
    assertTrue(
        told.toString(),
        told.containsAll(List.of("3 UNKNOWN_FIELD", "5 number DOUBLED_FIELD", "6 UNKNOWN_FIELD")));
    String json = "{\"vouchers\":[{\"payee\":{\"ten\":\"A\"},\"number\":[1]}],\"note\":1}";
    told = Files.told(IMPORT.read(Files.text("json", json)));
    assertTrue(
        told.toString(),
        told.containsAll(
            List.of(
                "vouchers[0].payee.ten UNKNOWN_FIELD",
                "vouchers[0].number UNKNOWN_FIELD",
                "note UNKNOWN_FIELD")));
  }

  @Test
  public void noSentenceShowsAWholeAccountNumber() {
    List<Object> row = Files.row(1, 1);
    row.set(6, "0123456789".repeat(4));
    for (IntakeFault fault : IMPORT.read(Files.workbook(List.of(row))).faults()) {
      assertFalse(fault.sentence().vi().contains("0123456789"));
    }
  }

  /** Thousands of faults are counted; those told are bounded. */
  @Test
  public void moreFaultsThanPeopleReadAreCounted() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      rows.add(Files.row(i, "x"));
    }
    IntakeAnswer answer = IMPORT.read(Files.workbook(rows));
    assertEquals(1_000, answer.faults().size());
    assertEquals(1_500, answer.faultsInAll());
  }
}
