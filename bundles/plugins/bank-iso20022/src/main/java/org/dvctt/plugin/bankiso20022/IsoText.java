/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.text.Normalizer;
import java.util.Map;

/**
 * Texts as they may stand in a message: at most 140 letters, no control characters, and either the
 * basic Latin set of ISO 20022 ({@code a-z A-Z 0-9 / - ? : ( ) . , ' +} and the blank) or
 * Vietnamese as it is.
 *
 * @param marks true keeps Vietnamese as it is
 * @param replacement for what can't be sent
 */
record IsoText(boolean marks, char replacement) {
  private static final int MOST = 140;
  private static final String BASIC = "/-?:().,'+ ";
  private static final Map<Integer, String> LIKE =
      Map.ofEntries(
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "D"),
          Map.entry((int) '&', "+"),
          Map.entry((int) '"', "'"),
          Map.entry((int) '“', "'"),
          Map.entry((int) '”', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '‘', "'"),
          Map.entry((int) ';', ","),
          Map.entry((int) '_', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '…', "..."));

  /**
   * From settings.
   *
   * @throws IllegalArgumentException with a sentence that says what to write
   */
  static IsoText of(String text, String replacement) {
    boolean basic = text.strip().equals("ASCII");
    if (!basic && !text.strip().equals("UTF8")) {
      throw new IllegalArgumentException(
          "text: “" + text + "” phải là ASCII hoặc UTF8 · must be ASCII or UTF8");
    }
    if (replacement.length() != 1 || !basic(replacement.charAt(0))) {
      throw new IllegalArgumentException(
          "replacement: “"
              + replacement
              + "” phải là một ký tự không dấu, chữ số hoặc một trong "
              + BASIC
              + " · must be one letter, digit or one of these");
    }
    return new IsoText(!basic, replacement.charAt(0));
  }

  /** The text, cut where it is too long; may be empty. */
  String of(String text) {
    StringBuilder made = new StringBuilder();
    String form = Normalizer.normalize(text, marks ? Normalizer.Form.NFC : Normalizer.Form.NFD);
    form.codePoints().forEach(letter -> add(made, letter));
    String clean = made.toString().replaceAll(" +", " ").strip();
    if (clean.length() <= MOST) {
      return clean;
    }
    // Some readers count a letter beyond the basic plane twice, so it is; never half of one.
    int end = Character.isHighSurrogate(clean.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return clean.substring(0, end).stripTrailing();
  }

  private void add(StringBuilder made, int letter) {
    int type = Character.getType(letter);
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
      made.append(' ');
    } else if (type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE) {
      made.append(' ');
    } else if (marks || basic(letter)) {
      made.appendCodePoint(letter);
    } else if (type != Character.NON_SPACING_MARK) {
      made.append(LIKE.getOrDefault(letter, String.valueOf(replacement)));
    }
  }

  private static boolean basic(int letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || BASIC.indexOf(letter) >= 0;
  }
}
