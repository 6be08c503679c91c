/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.util.List;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** How far to the right and down the letters of a paper stand. */
final class Placed extends PDFTextStripper {
  float right;
  float lowest;

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      lowest = Math.max(lowest, position.getYDirAdj());
    }
  }
}
