/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Cell;
import org.dvctt.model.Column;
import org.dvctt.model.ColumnKind;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Money;
import org.dvctt.model.Report;
import org.dvctt.model.Signature;

/** Reports with every part and kind, and a plain one. */
public final class SampleReports {
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 7, 1);
  private static final int DAYS = 31;
  private static final long DONG = 1_234_567;

  private SampleReports() {}

  /** Everything that a report can have; its rows are those of {@link #row}. */
  public static Report everyKind(String language) {
    return new Report(
        "sample",
        language,
        new Letterhead(
            "KHO BẠC NHÀ NƯỚC",
            "KHO BẠC NHÀ NƯỚC TỈNH MẪU",
            "Số:      /BC-KBTM",
            List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            "Tỉnh Mẫu, ngày 03 tháng 8 năm 2020"),
        List.of("BÁO CÁO THỬ", "Kiểm tra định dạng báo cáo", "(Số liệu đến ngày 31/07/2020)"),
        List.of("Đoạn mở đầu: 3/7 huyện đạt 100 %.", "Đoạn thứ hai, dài hơn một chút."),
        List.of(
            new Column("STT", ColumnKind.WHOLE, 5),
            new Column("Đơn vị sử dụng ngân sách", ColumnKind.TEXT, 36),
            new Column("Ngày", ColumnKind.DATE, 11),
            new Column("Số tiền (đồng)", ColumnKind.DONG, 18),
            new Column("Tỷ lệ (%)", ColumnKind.PERCENT, 9)),
        List.of(
            Cell.EMPTY,
            Cell.of("Tổng cộng"),
            Cell.EMPTY,
            Cell.of(Money.of(9_876_543_210L)),
            new Cell.Percent(new BigDecimal("98.8"))),
        List.of("Ghi chú: số liệu giả lập.", "Nơi nhận: như trên."),
        List.of(
            new Signature("NGƯỜI LẬP", "(Ký, ghi rõ họ tên)", ""),
            new Signature("GIÁM ĐỐC", "(Ký tên, đóng dấu)", "Người ký thử")));
  }

  /** Row so many of {@link #everyKind}, counted from 0; always the same for a number. */
  public static List<Cell> row(int number) {
    return List.of(
        Cell.of(number + 1),
        Cell.of("Trường Mầm non Nậm Nhùn số " + (number + 1)),
        Cell.of(FIRST_DAY.plusDays(number % DAYS)),
        Cell.of(Money.of(DONG * (number + 1))),
        new Cell.Percent(BigDecimal.valueOf(number % 1_001, 1)));
  }

  /** The first rows of {@link #everyKind}. */
  public static List<List<Cell>> rows(int count) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  /** A title, two columns of texts and nothing else. */
  public static Report plain() {
    return Report.plain(
        "plain",
        "vi",
        "Bảng thử",
        List.of(new Column("Mã", ColumnKind.TEXT, 10), new Column("Tên", ColumnKind.TEXT, 30)));
  }

  /** Texts that tempt formats: formulas, mark-up, quotes, lines, marks of other scripts. */
  public static List<List<Cell>> plainRows() {
    List<List<Cell>> rows = new ArrayList<>();
    for (String text :
        List.of(
            "=1+1",
            "+84 213",
            "-2+3",
            "@SUM(A1)",
            "<b>&amp;\"'</b>",
            "dòng một\ndòng hai",
            "Tiếng Việt phân rã: e\u0302\u0301",
            "_x0041_",
            "]]>",
            " hai  khoảng trắng ",
            "\uD83D\uDE00 ngoài BMP")) {
      rows.add(List.of(new Cell.Words(text), Cell.of("hàng " + rows.size())));
    }
    return rows;
  }
}
