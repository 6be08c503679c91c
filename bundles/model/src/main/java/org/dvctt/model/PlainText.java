/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * Text that every file format can hold. Control characters other than tab and line ends, halves of
 * characters and the two that are none have no place in XML; each stands as {@code U+FFFD} instead,
 * so that a reader sees that something was there.
 */
final class PlainText {
  private static final int STAND_IN = 0xFFFD;

  private PlainText() {}

  static String of(String text) {
    return text.codePoints().allMatch(PlainText::sound) ? text : replaced(text);
  }

  private static String replaced(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().map(c -> sound(c) ? c : STAND_IN).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A character of XML 1.0 that is no C1 control either. */
  private static boolean sound(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
