/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportxlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A workbook with one sheet (ISO/IEC 29500). Rows go out as they come; what stays in memory is a
 * block of them. Texts are stored as texts in their cells, so none is ever run as a formula.
 */
@Component(
    service = ReportFormat.class,
    configurationPid = "org.dvctt.plugin.reportxlsx",
    property = {
      ReportFormat.PLUGIN_ID + "=report-xlsx",
      ReportFormat.FORMAT + "=xlsx",
      ReportFormat.MEDIA_TYPE + "=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
@Designate(ocd = XlsxSettings.class)
public final class XlsxFormat implements ReportFormat {
  private static final int SMALLEST = 8;
  private static final int LARGEST = 16;
  private final String font;
  private final int size;

  @Activate
  public XlsxFormat(XlsxSettings settings) {
    this(settings.font(), settings.font_size());
  }

  /**
   * @param font name of a font that readers' machines have
   * @param size of the table's letters in points, 8 to 16
   */
  public XlsxFormat(String font, int size) {
    if (font.isBlank() || font.length() > 31) {
      throw new IllegalArgumentException("font: a name of 1 to 31 characters, not “" + font + "”");
    }
    if (size < SMALLEST || size > LARGEST) {
      throw new IllegalArgumentException(
          "font.size: a number from " + SMALLEST + " to " + LARGEST + ", not " + size);
    }
    this.font = font.strip();
    this.size = size;
  }

  @Override
  public void write(Report report, ReportRows rows, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(new Lent(out), "DVCTT", "1.0");
    // Each cell names its font: LibreOffice does not take the workbook's.
    Sheet sheet = new Sheet(workbook, report, font, size);
    sheet.write(rows);
    workbook.finish();
    out.flush();
  }
}
