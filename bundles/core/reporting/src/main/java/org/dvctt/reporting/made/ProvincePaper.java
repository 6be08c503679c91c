/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.Letterhead;
import org.dvctt.model.Signature;
import org.dvctt.model.Text;

/**
 * How a province wants its papers: {@code papers/report.properties} in its folder.
 *
 * @param place where it is written
 * @param symbol behind the number of a paper, e.g. {@code BC-KBLC}; empty: papers have no number
 * @param receiver to whom the provincial report goes
 * @param copies who else gets it, a line each
 * @param signer office of who signs, e.g. {@code GIÁM ĐỐC}
 * @param districts codes in the province's order; others follow by code
 */
record ProvincePaper(
    String above,
    String agency,
    String place,
    String symbol,
    String receiver,
    List<String> copies,
    String signer,
    List<String> districts,
    Rounding rounding) {
  /** Where a province says nothing. */
  static final ProvincePaper USUAL =
      new ProvincePaper(
          "", "KHO BẠC NHÀ NƯỚC", "", "", "", List.of(), "GIÁM ĐỐC", List.of(), Rounding.USUAL);

  private static final List<String> NATION =
      List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");

  /** The heading of Decree 30/2020, in Vietnamese whatever the report's language. */
  Letterhead letterhead(LocalDate written) {
    String day =
        "ngày %02d tháng %s năm %d"
            .formatted(written.getDayOfMonth(), month(written), written.getYear());
    return new Letterhead(
        above,
        agency,
        symbol.isEmpty() ? "" : "Số: ......../" + symbol,
        NATION,
        place.isEmpty() ? day : place + ", " + day);
  }

  /** January and February with a zero before them, so that nobody makes them others. */
  private static String month(LocalDate day) {
    int month = day.getMonthValue();
    return month < 3 ? "0" + month : Integer.toString(month);
  }

  List<Signature> signatures(String language) {
    return List.of(
        new Signature(
            Text.of("NGƯỜI LẬP", "MADE BY").in(language),
            Text.of("(Ký, ghi rõ họ tên)", "(signature, full name)").in(language),
            ""),
        new Signature(signer, Text.of("(Ký tên, đóng dấu)", "(signature, seal)").in(language), ""));
  }
}
