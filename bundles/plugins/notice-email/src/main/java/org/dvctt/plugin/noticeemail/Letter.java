/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.dvctt.model.Notice;

/**
 * A notice as an Internet message (RFC 5322, RFC 2045, RFC 2047): plain text in UTF-8, base64 so
 * that no relay bends a letter, headers in ASCII.
 */
final class Letter {
  /** Bytes of an encoded word: with its frame it stays under 75 characters. */
  private static final int WORD_BYTES = 42;

  private static final String EOL = "\r\n";

  private Letter() {}

  /** The message, lines ended by CR LF. */
  static String of(Notice notice, Sender sender, ZonedDateTime at) {
    StringBuilder out = new StringBuilder();
    header(out, "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
    String name = words(sender.name());
    header(out, "From", (name.isEmpty() ? "" : name + "\r\n ") + "<" + sender.address() + ">");
    header(out, "To", "<" + notice.address() + ">");
    header(out, "Subject", words(notice.subject()));
    // The same for the same notice: who gets it twice can tell.
    header(out, "Message-ID", "<" + notice.id() + "@" + sender.domain() + ">");
    header(out, "MIME-Version", "1.0");
    header(out, "Content-Type", "text/plain; charset=UTF-8");
    header(out, "Content-Transfer-Encoding", "base64");
    header(out, "Content-Language", notice.language());
    // No machine is to answer (RFC 3834).
    header(out, "Auto-Submitted", "auto-generated");
    header(out, "X-Auto-Response-Suppress", "All");
    if (notice.urgent()) {
      header(out, "Importance", "high");
    }
    out.append(EOL);
    String text = notice.text().replace("\r\n", "\n").replace("\n", EOL);
    out.append(Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    return out.append(EOL).toString();
  }

  /** Every header goes through here: a line's end inside would begin a header of somebody else. */
  private static void header(StringBuilder out, String name, String value) {
    String oneLine = value.replace("\r\n ", "\u0001").replaceAll("[\r\n]", " ");
    out.append(name).append(": ").append(oneLine.replace("\u0001", "\r\n ")).append(EOL);
  }

  /** Text of people as encoded words, folded; plain where it is plain. */
  private static String words(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    if (clean.chars().allMatch(c -> c >= ' ' && c < 127 && "<>@,;:\"()[]\\=?".indexOf(c) < 0)
        && clean.length() < 60) {
      return clean;
    }
    StringBuilder out = new StringBuilder();
    StringBuilder word = new StringBuilder();
    clean
        .codePoints()
        .forEach(
            c -> {
              String next = Character.toString(c);
              if ((word + next).getBytes(StandardCharsets.UTF_8).length > WORD_BYTES) {
                append(out, word);
              }
              word.append(next);
            });
    append(out, word);
    return out.toString();
  }

  private static void append(StringBuilder out, StringBuilder word) {
    if (word.length() > 0) {
      byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
      out.append(out.length() == 0 ? "" : "\r\n ")
          .append("=?UTF-8?B?")
          .append(Base64.getEncoder().encodeToString(bytes))
          .append("?=");
      word.setLength(0);
    }
  }
}
