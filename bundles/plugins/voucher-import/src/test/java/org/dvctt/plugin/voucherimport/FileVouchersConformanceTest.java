/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.dvctt.model.IntakeFile;
import org.dvctt.model.IntakeFormat;
import org.dvctt.spi.intake.VoucherImport;
import org.dvctt.testkit.junit.IntakeConformance;

/** What every importer keeps, for all three formats. */
public class FileVouchersConformanceTest extends IntakeConformance {
  @Override
  protected VoucherImport intake() {
    return new FileVouchers(10_000);
  }

  @Override
  protected List<IntakeFormat> formats() {
    return IntakeFormat.all("xlsx=application/x,xml=application/xml,json=application/json");
  }

  @Override
  protected IntakeFile sound(String format, int vouchers) {
    return switch (format) {
      case "xlsx" -> workbook(vouchers);
      case "xml" -> Files.text("xml", xml(vouchers));
      default -> Files.text("json", json(vouchers));
    };
  }

  private static IntakeFile workbook(int vouchers) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 1; i <= vouchers; i++) {
      rows.add(Files.row(i, 1_000_000 + i));
    }
    return Files.workbook(rows);
  }

  private static String xml(int vouchers) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<vouchers>\n");
    for (int i = 1; i <= vouchers; i++) {
      xml.append("<voucher><number>").append(i);
      xml.append("</number><account>9523.3.1990796.00000</account><budget_year>2020</budget_year>");
      xml.append("<date>2020-08-03</date><content>Trợ cấp</content>");
      xml.append("<lines><line><content>Tháng 8</content><econ_item>6501</econ_item>");
      xml.append("<sector>071</sector><fund_source>13</fund_source><amount>1.000.000</amount>");
      xml.append("</line></lines></voucher>\n");
    }
    return xml.append("</vouchers>").toString();
  }

  private static String json(int vouchers) {
    StringJoiner json = new StringJoiner(",\n", "{\"vouchers\":[", "]}");
    for (int i = 1; i <= vouchers; i++) {
      json.add(
          "{\"number\":\""
              + i
              + "\",\"account\":\"9523.3.1990796.00000\",\"budget_year\":2020,"
              + "\"date\":\"2020-08-03\",\"content\":\"Trợ cấp\",\"lines\":[{\"content\":\"a\","
              + "\"econ_item\":\"6501\",\"sector\":\"071\",\"fund_source\":\"13\",\"amount\":1000000}]}");
    }
    return json.toString();
  }
}
