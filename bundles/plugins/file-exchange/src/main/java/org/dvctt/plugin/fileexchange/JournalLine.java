/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * One line of a journal: a checksum and fields, divided by tabs. What is told by one line is known
 * together or not at all.
 */
final class JournalLine {
  private static final int SUM = 8;

  private JournalLine() {}

  static byte[] write(List<String> fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      text.append('\t');
      for (int i = 0; i < field.length(); i++) {
        char letter = field.charAt(i);
        switch (letter) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(letter);
        }
      }
    }
    return (sum(text.toString()) + text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The fields of a line without its end.
   *
   * @throws IllegalArgumentException when its checksum is not that of its fields
   */
  static List<String> read(String line) {
    if (line.length() <= SUM || !sum(line.substring(SUM)).equals(line.substring(0, SUM))) {
      throw new IllegalArgumentException("checksum");
    }
    List<String> fields = new ArrayList<>();
    for (String field : line.substring(SUM + 1).split("\t", -1)) {
      fields.add(plain(field));
    }
    return fields;
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      if (letter == '\\' && i + 1 < field.length()) {
        i++;
        char what = field.charAt(i);
        text.append(what == 't' ? '\t' : what == 'n' ? '\n' : what == 'r' ? '\r' : what);
      } else {
        text.append(letter);
      }
    }
    return text.toString();
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", sum.getValue());
  }
}
