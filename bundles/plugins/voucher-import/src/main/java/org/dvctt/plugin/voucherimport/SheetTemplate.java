/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.IntakeFile;

/**
 * The empty workbook to be filled in: headings over text cells, so that no zero at the beginning of
 * a code is lost, and a second sheet that explains each column with an example.
 */
final class SheetTemplate {
  private static final String FONT = "Times New Roman";
  private static final String HEAD = "D9E2F3";
  private static final List<String> GUIDE =
      List.of(
          "Cột · Column",
          "Tiếng Anh · In English",
          "Bắt buộc · Required",
          "Nhiều nhất · At most",
          "Ví dụ · Example",
          "Ở · Of");
  private static final List<String> NOTES =
      List.of(
          "Mỗi dòng là một dòng chi. Các dòng cùng số chứng từ là một chứng từ; thông tin chung của chứng từ chỉ cần ở dòng đầu.",
          "Each row is a line. Rows with one voucher number are one voucher; what is the voucher's own is needed in its first row only.",
          "Số tiền: số nguyên đồng, 1.234.567 hoặc 1234567. Ngày: ngày/tháng/năm. Không dùng công thức, không gộp ô.",
          "Amounts: whole đồng, 1.234.567 or 1234567. Days: day/month/year. No formulas, no merged cells.",
          "Thực chi hay tạm ứng: “Thực chi” (khi để trống) hoặc “Tạm ứng”. Hình thức chi: “Chuyển khoản” (khi để trống) hoặc “Tiền mặt”.",
          "Actual or advance: “Actual” (when empty) or “Advance”. Method: “Transfer” (when empty) or “Cash”.");

  private SheetTemplate() {}

  static IntakeFile make() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "DVCTT", "1.0")) {
      vouchers(workbook.newWorksheet(SheetVouchers.SHEET));
      guide(workbook.newWorksheet("Hướng dẫn · Guide"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new IntakeFile("mau-chung-tu.xlsx", "xlsx", bytes.toByteArray());
  }

  private static void vouchers(Worksheet sheet) {
    List<Field> fields = Field.usual();
    for (int column = 0; column < fields.size(); column++) {
      Field field = fields.get(column);
      sheet.style(column).format("@").fontName(FONT).fontSize(12).set();
      sheet.width(column, Math.max(14, Math.min(40, field.heading().vi().length() + 4)));
      sheet.value(0, column, field.heading().vi());
      sheet.comment(0, column, field.heading().en());
      head(sheet, column);
    }
    sheet.freezePane(1, 1);
  }

  private static void head(Worksheet sheet, int column) {
    sheet
        .style(0, column)
        .bold()
        .fontName(FONT)
        .fontSize(12)
        .fillColor(HEAD)
        .wrapText(true)
        .verticalAlignment("center")
        .set();
  }

  private static void guide(Worksheet sheet) {
    for (int column = 0; column < GUIDE.size(); column++) {
      sheet.value(0, column, GUIDE.get(column));
      head(sheet, column);
      sheet.width(column, 28);
    }
    int row = 1;
    for (Field field : Field.values()) {
      sheet.value(row, 0, field.heading().vi());
      sheet.value(row, 1, field.heading().en());
      sheet.value(row, 2, field.required() ? "×" : "");
      sheet.value(row, 3, String.valueOf(field.longest()));
      sheet.value(row, 4, field.example());
      sheet.value(row, 5, field.ofLine() ? "dòng · line" : "chứng từ · voucher");
      row++;
    }
    for (String note : NOTES) {
      sheet.value(++row, 0, note);
    }
    sheet.range(1, 0, row, GUIDE.size() - 1).style().format("@").fontName(FONT).fontSize(12).set();
  }
}
