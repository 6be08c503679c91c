/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.testkit.junit.ReportFormatConformance;

public class XlsxFormatConformanceTest extends ReportFormatConformance {
  @Override
  protected ReportFormat format() {
    return new XlsxFormat("Times New Roman", 12);
  }

  @Override
  protected String readBack(byte[] written) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter formatter = new DataFormatter();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      book.getSheetAt(0)
          .forEach(
              row -> {
                row.forEach(cell -> text.append(formatter.formatCellValue(cell)).append('|'));
                text.append('\n');
              });
    }
    return text.toString();
  }

  /** The workbook's own properties hold when it was made. */
  @Override
  protected boolean sameBytes() {
    return false;
  }
}
