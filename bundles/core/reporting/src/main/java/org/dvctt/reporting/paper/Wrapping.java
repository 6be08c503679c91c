/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: between words, and inside a word that is longer than a line. */
final class Wrapping {
  private final Typeface face;
  private final float size;
  private final float width;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private Wrapping(Typeface face, float size, float width) {
    this.face = face;
    this.size = size;
    this.width = width;
  }

  /** Lines of at most the width in points; at least one, empty when there is no text. */
  static List<String> lines(String text, Typeface face, float size, float width) {
    Wrapping wrapping = new Wrapping(face, size, width);
    for (String word : face.printable(text).split(" ")) {
      wrapping.word(word);
    }
    wrapping.lines.add(wrapping.line);
    return wrapping.lines;
  }

  private void word(String word) {
    String longer = line.isEmpty() ? word : line + " " + word;
    if (fits(longer)) {
      line = longer;
      return;
    }
    if (!line.isEmpty()) {
      lines.add(line);
      line = "";
    }
    String rest = word;
    while (!fits(rest)) {
      int cut = longestHead(rest);
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    line = rest;
  }

  /** How much of the word fits, at least one character. */
  private int longestHead(String word) {
    int cut = word.offsetByCodePoints(0, 1);
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      if (!fits(word.substring(0, next))) {
        return cut;
      }
      cut = next;
    }
    return cut;
  }

  private boolean fits(String text) {
    return face.width(text, size) <= width || text.codePointCount(0, text.length()) <= 1;
  }
}
