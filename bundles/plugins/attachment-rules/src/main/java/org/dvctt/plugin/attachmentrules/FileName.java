/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file has to be called: {@code *} for any text, all else letter by letter, but upper case
 * and Vietnamese marks don't matter, nor does what is after the last dot.
 *
 * @param pattern empty: any name
 */
record FileName(String pattern) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  boolean fits(String name) {
    return pattern.isEmpty() || fits(folded(pattern), folded(stem(name)));
  }

  /** Part by part from the left: what is tried never grows with the number of stars. */
  private static boolean fits(String wanted, String name) {
    String[] parts = wanted.split("\\*", -1);
    if (parts.length == 1) {
      return wanted.equals(name);
    }
    String last = parts[parts.length - 1];
    if (!name.startsWith(parts[0]) || name.length() < parts[0].length() + last.length()) {
      return false;
    }
    String rest = name.substring(parts[0].length());
    for (int i = 1; i < parts.length - 1; i++) {
      int at = rest.indexOf(parts[i]);
      if (at < 0) {
        return false;
      }
      rest = rest.substring(at + parts[i].length());
    }
    return rest.endsWith(last);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String folded(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
  }
}
