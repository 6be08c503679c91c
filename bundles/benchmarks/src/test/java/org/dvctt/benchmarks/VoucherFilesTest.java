/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dvctt.model.IntakeAnswer;
import org.dvctt.model.IntakeFile;
import org.dvctt.plugin.voucherimport.FileVouchers;
import org.junit.Test;

/**
 * How long the reading of a file of vouchers takes, the first time in this JVM and then again.
 * {@code -Drows=5000}. Printed, never judged.
 */
public class VoucherFilesTest {
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
  private static final int ROUNDS = 5;
  private final int rows = Integer.getInteger("rows", 5_000);

  @Test
  public void eachFormatIsRead() throws IOException {
    read(new IntakeFile("a.xlsx", "xlsx", workbook()));
    read(new IntakeFile("a.xml", "xml", xml().getBytes(StandardCharsets.UTF_8)));
    read(new IntakeFile("a.json", "json", json().getBytes(StandardCharsets.UTF_8)));
  }

  private void read(IntakeFile file) {
    FileVouchers plugin = new FileVouchers(10_000);
    long first = 0;
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      IntakeAnswer answer = plugin.read(file);
      long took = System.nanoTime() - start;
      assertEquals(answer.faults().toString(), rows, answer.vouchers().size());
      first = i == 0 ? took : first;
      quickest = Math.min(quickest, took);
    }
    System.out.printf(
        "%-4s | %,d vouchers | %.1f MB file | first %.2f s, then %.2f s%n",
        file.format(), rows, file.size() / 1e6, first / 1e9, quickest / 1e9);
  }

  private byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "DVCTT", "1.0")) {
      Worksheet sheet = book.newWorksheet("Chứng từ");
      for (int c = 0; c < HEADINGS.size(); c++) {
        sheet.value(0, c, HEADINGS.get(c));
      }
      for (int r = 1; r <= rows; r++) {
        Object[] row = row(r);
        for (int c = 0; c < row.length; c++) {
          if (row[c] instanceof Number number) {
            sheet.value(r, c, number);
          } else {
            sheet.value(r, c, String.valueOf(row[c]));
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static Object[] row(int r) {
    return new Object[] {
      "TC-" + r,
      "9523.3.1990796.00000",
      "2020",
      "03/08/2020",
      "Trợ cấp xã hội tháng 8",
      "Người hưởng số " + r,
      "0123" + (100_000_000 + r),
      "12101001",
      "Trợ cấp tháng 8, người thứ " + r,
      "6501",
      "071",
      "13",
      500_000 + r
    };
  }

  private String xml() {
    StringBuilder xml = new StringBuilder("<vouchers>\n");
    for (int r = 1; r <= rows; r++) {
      Object[] row = row(r);
      xml.append(
          String.format(
              "<voucher><number>%s</number><account>%s</account><budget_year>%s</budget_year>"
                  + "<date>%s</date><content>%s</content><payee><name>%s</name><account>%s</account>"
                  + "<bank_code>%s</bank_code></payee><lines><line><content>%s</content>"
                  + "<econ_item>%s</econ_item><sector>%s</sector><fund_source>%s</fund_source>"
                  + "<amount>%s</amount></line></lines></voucher>%n",
              row));
    }
    return xml.append("</vouchers>").toString();
  }

  private String json() {
    StringBuilder json = new StringBuilder("{\"vouchers\":[");
    for (int r = 1; r <= rows; r++) {
      json.append(r == 1 ? "" : ",\n");
      json.append(
          String.format(
              "{\"number\":\"%s\",\"account\":\"%s\",\"budget_year\":%s,\"date\":\"%s\","
                  + "\"content\":\"%s\",\"payee\":{\"name\":\"%s\",\"account\":\"%s\","
                  + "\"bank_code\":\"%s\"},\"lines\":[{\"content\":\"%s\",\"econ_item\":\"%s\","
                  + "\"sector\":\"%s\",\"fund_source\":\"%s\",\"amount\":%s}]}",
              row(r)));
    }
    return json.append("]}").toString();
  }
}
