/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width: between words, and within a word that is wider. */
final class Wrapping {
  private Wrapping() {}

  /**
   * @param width at size 1
   */
  static List<String> lines(String text, Face face, float width) throws IOException {
    String composed = Face.composed(text);
    if (face.width(composed) <= width) {
      return List.of(composed);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    int space = -1;
    float sum = 0;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      sum += face.width(c) / 1000f;
      if (c == ' ') {
        space = i;
      } else if (sum > width && i > from) {
        int end = space > from ? space : i;
        lines.add(composed.substring(from, end));
        from = space > from ? space + 1 : i;
        space = -1;
        sum = face.width(composed, from, i + 1);
      }
    }
    lines.add(composed.substring(from).strip());
    return lines;
  }
}
