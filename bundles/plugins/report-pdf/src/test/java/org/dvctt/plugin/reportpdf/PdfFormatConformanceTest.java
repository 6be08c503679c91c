/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.testkit.junit.ReportFormatConformance;

public class PdfFormatConformanceTest extends ReportFormatConformance {
  @Override
  protected ReportFormat format() {
    return new PdfFormat("AUTO", 11);
  }

  /** White space is where lines end, and not part of what was written. */
  @Override
  protected String readBack(byte[] written) throws IOException {
    try (PDDocument document = Loader.loadPDF(written)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  @Override
  protected String shown(String text) {
    // What the font does not have is a square.
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", "")
        .replace("\uD83D\uDE00", "\u25A1\u25A1");
  }
}
