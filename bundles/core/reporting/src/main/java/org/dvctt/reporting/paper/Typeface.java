/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Serif in one document, embedded as the subset that is used. The font file lies in this
 * bundle (SIL OFL 1.1, its notice beside it); nothing is looked for on the machine.
 */
public final class Typeface {
  /** Stands for a character that the font does not have: seen by the reader, never an error. */
  public static final int STAND_IN = 0x25A1;

  /** Where the font files lie, in this bundle as in the jar that they come from. */
  private static final String FOLDER = "/liberation/";

  private final PDType0Font font;
  private final CmapLookup glyphs;
  private boolean stoodIn;

  private Typeface(PDType0Font font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static Typeface regular(PDDocument document) {
    return load(document, "LiberationSerif-Regular.ttf");
  }

  static Typeface bold(PDDocument document) {
    return load(document, "LiberationSerif-Bold.ttf");
  }

  private static Typeface load(PDDocument document, String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("missing in the bundle: " + FOLDER + file);
      }
      TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // One glyph a character: text taken out of the paper is the text that was put in.
      parsed.setEnableGsub(false);
      return new Typeface(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text as this font can show it: composed (NFC), white space and line ends as single spaces,
   * each character that has no glyph or no shape (controls, marks of direction) as {@code □}.
   */
  public String printable(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder shown = new StringBuilder(composed.length());
    composed
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                  shown.append(' ');
                }
              } else if (hasShape(point)) {
                shown.appendCodePoint(point);
              } else {
                stoodIn = true;
                shown.appendCodePoint(STAND_IN);
              }
            });
    return shown.toString().strip();
  }

  private boolean hasShape(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && glyphs.getGlyphId(point) != 0;
  }

  /** Whether some character could not be shown. */
  boolean stoodIn() {
    return stoodIn;
  }

  /** Width in points of printable text. */
  float width(String printable, float size) {
    try {
      return font.getStringWidth(printable) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDType0Font font() {
    return font;
  }
}
