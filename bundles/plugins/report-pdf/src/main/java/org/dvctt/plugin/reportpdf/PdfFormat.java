/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.io.OutputStream;
import org.dvctt.model.Report;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.spi.report.ReportRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * A4 pages. Each page is packed as soon as it is full, so what stays in memory of many rows is
 * about the size of the file. The same report gives the same bytes.
 */
@Component(
    service = ReportFormat.class,
    configurationPid = "org.dvctt.plugin.reportpdf",
    property = {
      ReportFormat.PLUGIN_ID + "=report-pdf",
      ReportFormat.FORMAT + "=pdf",
      ReportFormat.MEDIA_TYPE + "=application/pdf"
    })
@Designate(ocd = PdfSettings.class)
public final class PdfFormat implements ReportFormat {
  private static final int SMALLEST = 8;
  private static final int LARGEST = 14;

  /** How the paper lies. */
  enum Orientation {
    AUTO,
    PORTRAIT,
    LANDSCAPE
  }

  private final Orientation orientation;
  private final int size;

  @Activate
  public PdfFormat(PdfSettings settings) {
    this(settings.orientation(), settings.table_size());
  }

  /**
   * @param orientation {@code AUTO}, {@code PORTRAIT} or {@code LANDSCAPE}
   * @param size of the table's letters in points, 8 to 14
   */
  public PdfFormat(String orientation, int size) {
    if (size < SMALLEST || size > LARGEST) {
      throw new IllegalArgumentException(
          "table.size: a number from " + SMALLEST + " to " + LARGEST + ", not " + size);
    }
    this.orientation = orientation(orientation);
    this.size = size;
  }

  private static Orientation orientation(String text) {
    for (Orientation one : Orientation.values()) {
      if (one.name().equals(text)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "orientation: AUTO, PORTRAIT or LANDSCAPE, not “" + text + "”");
  }

  @Override
  public void write(Report report, ReportRows rows, OutputStream out) throws IOException {
    try (Paper paper = new Paper(report, orientation)) {
      Frame frame = new Frame(paper, report);
      frame.above();
      new Table(paper, report, size).write(rows);
      frame.below();
      paper.save(new Lent(out));
    }
    out.flush();
  }
}
