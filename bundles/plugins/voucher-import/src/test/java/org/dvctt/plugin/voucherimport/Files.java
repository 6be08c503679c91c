/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.IntakeFile;

/** Files of vouchers as tests need them; workbooks are made by another library than reads them. */
final class Files {
  static final List<String> HEADINGS =
      List.of(
          "Số chứng từ",
          "Tài khoản dự toán",
          "Năm ngân sách",
          "Ngày chứng từ",
          "Nội dung thanh toán",
          "Tên người hưởng",
          "Số tài khoản người hưởng",
          "Mã ngân hàng",
          "Nội dung chi",
          "Mã NDKT",
          "Mã ngành kinh tế",
          "Mã nguồn NSNN",
          "Số tiền");

  /** A cell with a formula. */
  record Formula(String text) {}

  private Files() {}

  /** A usual row; voucher and line are told by the number. */
  static List<Object> row(int number, Object amount) {
    return new ArrayList<>(
        List.of(
            "CT-" + number,
            "9523.3.1990796.00000",
            "2020",
            LocalDate.of(2020, 8, 3),
            "Trợ cấp tháng 8",
            "Nguyễn Văn A " + number,
            "0123456" + (1000 + number),
            "12101001",
            "Trợ cấp " + number,
            "6501",
            "071",
            "13",
            amount));
  }

  static IntakeFile workbook(List<? extends List<?>> rows) {
    return workbook("Chứng từ", HEADINGS, rows);
  }

  static IntakeFile workbook(String sheet, List<String> headings, List<? extends List<?>> rows) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book, sheet, headings, rows);
      return file(book, "xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheet fill(
      XSSFWorkbook book, String name, List<String> headings, List<? extends List<?>> rows) {
    CellStyle day = book.createCellStyle();
    day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    Sheet sheet = book.createSheet(name);
    List<List<?>> all = new ArrayList<>();
    all.add(headings);
    all.addAll(rows);
    for (int r = 0; r < all.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < all.get(r).size(); c++) {
        Object value = all.get(r).get(c);
        Cell cell = row.createCell(c);
        if (value instanceof Number number) {
          cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
          cell.setCellValue(date);
          cell.setCellStyle(day);
        } else if (value instanceof Formula formula) {
          cell.setCellFormula(formula.text());
        } else {
          cell.setCellValue(String.valueOf(value));
        }
      }
    }
    return sheet;
  }

  static IntakeFile merged(List<? extends List<?>> rows, String range) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book, "Chứng từ", HEADINGS, rows).addMergedRegion(CellRangeAddress.valueOf(range));
      return file(book, "xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IntakeFile file(XSSFWorkbook book, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return new IntakeFile("thu." + format, format, bytes.toByteArray());
  }

  static IntakeFile text(String format, String text) {
    return new IntakeFile("thu." + format, format, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(IntakeFile file) {
    try {
      return file.open().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook made by hand, of these parts besides those that name its one sheet. */
  static IntakeFile parts(Map<String, byte[]> more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "xl/workbook.xml",
          utf8(
              "<workbook xmlns:r='r'><sheets><sheet name='Chứng từ' r:id='a'/></sheets></workbook>"));
      put(
          zip,
          "xl/_rels/workbook.xml.rels",
          utf8(
              "<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
      for (Map.Entry<String, byte[]> part : more.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new IntakeFile("thu.xlsx", "xlsx", bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Each fault as {@code row field code}. */
  static List<String> told(IntakeAnswer answer) {
    return answer.faults().stream().map(Files::told).toList();
  }

  private static String told(IntakeFault fault) {
    String at = fault.place().row() > 0 ? "" + fault.place().row() : fault.place().part();
    return (at + " " + fault.field()).strip() + " " + fault.code();
  }
}
