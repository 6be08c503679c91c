/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A text as it fits into short messages (3GPP TS 23.038): in the 7-bit alphabet without diacritics,
 * or in UCS-2 with them; cut where it would be more parts than wanted.
 *
 * @param parts how many messages it is
 */
record ShortText(String text, Encoding encoding, int parts) {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final String CUT = "...";

  /** What can be in one letter, and how many letters a message has. */
  enum Encoding {
    GSM7(160, 153),
    UCS2(70, 67);

    private final int alone;
    private final int joined;

    Encoding(int alone, int joined) {
      this.alone = alone;
      this.joined = joined;
    }

    /** Letters that so many parts hold: where there are several, each has a head. */
    private int room(int parts) {
      return parts == 1 ? alone : parts * joined;
    }
  }

  static ShortText of(String given, Encoding encoding, int most) {
    String line = given.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
    String written =
        encoding == Encoding.GSM7 ? plain(line) : Normalizer.normalize(line, Normalizer.Form.NFC);
    int room = encoding.room(most);
    if (written.length() > room) {
      int end = room - CUT.length();
      end -= Character.isHighSurrogate(written.charAt(end - 1)) ? 1 : 0;
      written = written.substring(0, end) + CUT;
    }
    int parts =
        written.length() <= encoding.alone
            ? 1
            : (written.length() + encoding.joined - 1) / encoding.joined;
    return new ShortText(written, encoding, parts);
  }

  /** Letters that every telephone has, one place each. */
  private static String plain(String text) {
    String folded =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .replace('đ', 'd')
            .replace('Đ', 'D')
            .replace('–', '-')
            .replace('—', '-')
            .replace("…", "...")
            .replace('“', '"')
            .replace('”', '"');
    StringBuilder out = new StringBuilder();
    folded
        .codePoints()
        .forEach(
            c -> out.append(c >= ' ' && c < 127 && "[]{}\\^~|`".indexOf(c) < 0 ? (char) c : '?'));
    return out.toString();
  }
}
