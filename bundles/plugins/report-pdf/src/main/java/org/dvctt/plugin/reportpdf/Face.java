/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportpdf;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A cut of Liberation Serif in one document, embedded as the subset that is used. What a character
 * is in the font is looked up once: a report has millions of them.
 */
final class Face {
  /** Stands for a character that the font does not have. */
  private static final char STAND_IN = '\u25A1';

  private static final String HEX = "0123456789ABCDEF";
  private static final int KNOWN = 1 << 16;
  private final PDType0Font font;
  private final CmapLookup glyphs;

  /** Code of each character in the font plus one; 0 until it is asked for. */
  private final char[] codes = new char[KNOWN];

  private final short[] widths = new short[KNOWN];

  Face(PDDocument document, String file) throws IOException {
    try (InputStream in = Face.class.getResourceAsStream("/liberation/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the bundle: liberation/" + file);
      }
      TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // One glyph a character: text taken out of the paper is the text that was put in.
      parsed.setEnableGsub(false);
      font = PDType0Font.load(document, parsed, true);
      glyphs = parsed.getUnicodeCmapLookup();
      // A cut that no text is set in is a font all the same.
      font.addToSubset(' ');
    }
  }

  PDType0Font font() {
    return font;
  }

  /** Composed (NFC); white space as single spaces, what has no glyph as a square. */
  static String composed(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x300 && (c > ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) != ' '));
    }
    return plain
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** Width of composed text at size 1. */
  float width(String text, int from, int to) throws IOException {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += width(text.charAt(i));
    }
    return sum / 1000f;
  }

  float width(String text) throws IOException {
    return width(text, 0, text.length());
  }

  int width(char c) throws IOException {
    code(c);
    return widths[c];
  }

  /** Appends the codes of composed text in hexadecimal. */
  void hex(String text, int from, int to, StringBuilder out) throws IOException {
    for (int i = from; i < to; i++) {
      int code = code(text.charAt(i));
      out.append(HEX.charAt(code >> 12))
          .append(HEX.charAt(code >> 8 & 15))
          .append(HEX.charAt(code >> 4 & 15))
          .append(HEX.charAt(code & 15));
    }
  }

  private int code(char c) throws IOException {
    if (codes[c] == 0) {
      // Characters beyond the first plane come as two halves, which no font has: one square each.
      char shown = glyphs.getGlyphId(c) == 0 || Character.isSurrogate(c) ? STAND_IN : c;
      byte[] encoded = font.encode(String.valueOf(shown));
      int code = (encoded[0] & 0xff) << 8 | (encoded[1] & 0xff);
      font.addToSubset(shown);
      widths[c] = (short) Math.round(font.getWidth(code));
      codes[c] = (char) (code + 1);
    }
    return codes[c] - 1;
  }
}
