/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of vouchers of a unit, made as a unit's software would, part by part. */
final class VoucherBook {
  private static final List<String> HEADINGS =
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

  private final List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
  private final JsonNode budget;
  private String formula = "";

  /**
   * @param budget a budget line of the unit, as the API shows it
   */
  VoucherBook(JsonNode budget) {
    this.budget = budget.path("line");
  }

  /** So many vouchers more, each with a line. */
  VoucherBook with(String content, int vouchers) {
    for (int i = 0; i < vouchers; i++) {
      int number = rows.size();
      rows.add(
          new ArrayList<>(
              List.of(
                  "TC-" + number,
                  budget.path("account").asText(),
                  "2020",
                  "03/08/2020",
                  content,
                  "Người hưởng " + number,
                  "01234" + (100_000 + number),
                  "12101001",
                  content + " " + number,
                  "6501",
                  budget.path("sector").asText(),
                  budget.path("fund_source").asText(),
                  "1.000")));
    }
    return this;
  }

  /** Puts a text into a cell of a row, from 1 as the sheet counts, by its heading. */
  VoucherBook set(int row, String heading, String text) {
    rows.get(row - 1).set(HEADINGS.indexOf(heading), text);
    return this;
  }

  /** Makes the amount of a row a formula. */
  VoucherBook formula(int row) {
    formula = row + "";
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Chứng từ\" r:id=\"a\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\""
              + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
      StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
      for (int row = 1; row <= rows.size(); row++) {
        sheet.append("<row r=\"").append(row).append("\">");
        for (String cell : rows.get(row - 1)) {
          sheet.append("<c t=\"inlineStr\">");
          sheet.append(("" + row).equals(formula) && cell.equals("1.000") ? "<f>A1</f>" : "");
          sheet.append("<is><t>").append(cell).append("</t></is></c>");
        }
        sheet.append("</row>");
      }
      part(zip, "xl/worksheets/sheet1.xml", sheet.append("</sheetData></worksheet>").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
