/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Money;
import org.dvctt.model.Report;
import org.dvctt.spi.report.UnwritableReport;
import org.dvctt.testkit.report.SampleReports;
import org.junit.Test;

/** What another library finds in the workbooks. */
public class XlsxFormatTest {
  private static final int HEAD = 11;

  @Test
  public void cellsAreOfTheirColumnsKind() throws IOException {
    XSSFSheet sheet = sheet(SampleReports.everyKind("vi"), SampleReports.rows(3));
    XSSFRow second = sheet.getRow(HEAD + 2);
    assertEquals(2.0, second.getCell(0).getNumericCellValue(), 0);
    assertEquals("Trường Mầm non Nậm Nhùn số 2", second.getCell(1).getStringCellValue());
    assertTrue(DateUtil.isCellDateFormatted(second.getCell(2)));
    assertEquals(
        LocalDate.of(2020, 7, 2), second.getCell(2).getLocalDateTimeCellValue().toLocalDate());
    assertEquals(2_469_134.0, second.getCell(3).getNumericCellValue(), 0);
    assertEquals("#,##0", second.getCell(3).getCellStyle().getDataFormatString());
    assertEquals(0.001, second.getCell(4).getNumericCellValue(), 1e-12);
    assertEquals("0.0%", second.getCell(4).getCellStyle().getDataFormatString());
    assertEquals("Tổng cộng", sheet.getRow(HEAD + 4).getCell(1).getStringCellValue());
    assertEquals(9_876_543_210.0, sheet.getRow(HEAD + 4).getCell(3).getNumericCellValue(), 0);
  }

  @Test
  public void theHeadingIsThatOfAnOfficialPaper() throws IOException {
    XSSFSheet sheet = sheet(SampleReports.everyKind("vi"), SampleReports.rows(3));
    assertEquals("KHO BẠC NHÀ NƯỚC TỈNH MẪU", sheet.getRow(1).getCell(0).getStringCellValue());
    assertEquals("Đơn vị sử dụng ngân sách", sheet.getRow(HEAD).getCell(1).getStringCellValue());
    assertEquals("BÁO CÁO THỬ", sheet.getRow(4).getCell(0).getStringCellValue());
    assertTrue(sheet.getMergedRegions().stream().anyMatch(r -> r.formatAsString().equals("A5:E5")));
    assertEquals(9, sheet.getPrintSetup().getPaperSize());
    assertEquals(HEAD, sheet.getRepeatingRows().getFirstRow());
    XSSFRow sign = sheet.getRow(HEAD + 9);
    assertEquals("NGƯỜI LẬP", sign.getCell(0).getStringCellValue());
    assertEquals("Times New Roman", sign.getCell(0).getCellStyle().getFont().getFontName());
  }

  @Test
  public void noTextIsAFormulaAndNoneIsChanged() throws IOException {
    XSSFSheet sheet = sheet(SampleReports.plain(), SampleReports.plainRows());
    int at = 3;
    for (List<Cell> row : SampleReports.plainRows()) {
      XSSFCell cell = sheet.getRow(at++).getCell(0);
      assertEquals(CellType.STRING, cell.getCellType());
      assertEquals(((Cell.Words) row.get(0)).text(), cell.getStringCellValue());
    }
  }

  @Test
  public void controlCharactersAreSeenNotWritten() throws IOException {
    XSSFSheet sheet = plain(List.of(Cell.of("a\u0000b\u000B\uD800c\uFFFF"), Cell.EMPTY));
    assertEquals("a\uFFFDb\uFFFD\uFFFDc\uFFFD", sheet.getRow(3).getCell(0).getStringCellValue());
  }

  @Test
  public void aCellHoldsAsMuchAsExcelDoesAndSaysSoOfMore() throws IOException {
    String most = "x".repeat(CellText.MOST);
    assertEquals(
        most, plain(List.of(Cell.of(most), Cell.EMPTY)).getRow(3).getCell(0).getStringCellValue());
    UnwritableReport refused =
        assertThrows(UnwritableReport.class, () -> plain(List.of(Cell.EMPTY, Cell.of(most + "y"))));
    assertEquals(
        "The cell in row 4, column 2 has 32768 characters; a cell of Excel holds 32767.",
        refused.what().en());
  }

  @Test
  public void moreRowsThanASheetHasAreRefused() {
    Report report = Report.plain("x", "vi", "T", List.of(new Column("n", ColumnKind.WHOLE, 5)));
    List<Cell> row = List.of(Cell.of(1));
    int[] given = {0};
    UnwritableReport refused =
        assertThrows(
            UnwritableReport.class,
            () ->
                new XlsxFormat("Arial", 10)
                    .write(
                        report,
                        () -> given[0]++ < Sheet.MOST_ROWS ? row : null,
                        OutputStream.nullOutputStream()));
    assertTrue(refused.what().en(), refused.what().en().contains("1,048,576 rows"));
  }

  @Test
  public void aNumberOfMoreThanFifteenDigitsKeepsAllOfThem() throws IOException {
    List<Column> columns =
        List.of(
            new Column("đ", ColumnKind.DONG, 20),
            new Column("d", ColumnKind.DATE, 10),
            new Column("%", ColumnKind.PERCENT, 10));
    List<Cell> row =
        List.of(
            Cell.of(Money.of(Long.MAX_VALUE)),
            Cell.of(LocalDate.of(1899, 12, 31)),
            new Cell.Percent(new BigDecimal("33.333333")));
    XSSFRow read = sheet(Report.plain("x", "vi", "T", columns), List.of(row)).getRow(3);
    assertEquals("9.223.372.036.854.775.807", read.getCell(0).getStringCellValue());
    assertEquals("31/12/1899", read.getCell(1).getStringCellValue());
    assertEquals(0.33333333, read.getCell(2).getNumericCellValue(), 1e-12);
    assertEquals("0.000000%", read.getCell(2).getCellStyle().getDataFormatString());
  }

  @Test
  public void settingsThatCanNotBeAreSaid() {
    for (int size : List.of(7, 17)) {
      assertThrows(IllegalArgumentException.class, () -> new XlsxFormat("Arial", size));
    }
    assertThrows(IllegalArgumentException.class, () -> new XlsxFormat(" ", 12));
  }

  private static XSSFSheet plain(List<Cell> row) throws IOException {
    return sheet(SampleReports.plain(), List.of(row));
  }

  private static XSSFSheet sheet(Report report, List<List<Cell>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<List<Cell>> left = new ArrayList<>(rows).iterator();
    new XlsxFormat("Times New Roman", 12)
        .write(report, () -> left.hasNext() ? left.next() : null, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
  }
}
