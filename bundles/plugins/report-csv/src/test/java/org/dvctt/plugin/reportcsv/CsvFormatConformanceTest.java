/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportcsv;

import java.nio.charset.StandardCharsets;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.testkit.junit.ReportFormatConformance;

public class CsvFormatConformanceTest extends ReportFormatConformance {
  @Override
  protected ReportFormat format() {
    return new CsvFormat();
  }

  @Override
  protected String readBack(byte[] written) {
    return new String(written, StandardCharsets.UTF_8);
  }

  @Override
  protected String shown(String text) {
    return text.replace("\"", "\"\"");
  }
}
