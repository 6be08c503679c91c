/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with named fields: a first line {@code subject: …}, an empty line, the mail, and after a
 * line {@code --- sms} the short message, if there is one.
 *
 * @param sms one line; empty when there is none
 */
record Template(String subject, String mail, String sms) {
  private static final String SUBJECT = "subject: ";
  private static final String SMS = "--- sms";
  private static final int LONGEST = 20_000;
  private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]*)}");

  /**
   * Reads it.
   *
   * @param name of the file, for faults
   * @throws IllegalArgumentException with every fault, each with file, line and what to write
   */
  static Template read(String name, String text) {
    List<String> lines = text.replace("\r\n", "\n").lines().toList();
    List<String> faults = new ArrayList<>();
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          name + ": longer than " + LONGEST + " characters; write a shorter text");
    }
    if (lines.isEmpty() || !lines.get(0).startsWith(SUBJECT)) {
      faults.add(name + " line 1: begin with " + SUBJECT.strip());
    }
    if (lines.size() < 3 || !lines.get(1).isBlank()) {
      faults.add(name + " line 2: leave it empty and go on with the mail");
    }
    for (int i = 0; i < lines.size(); i++) {
      fields(name, i + 1, lines.get(i), faults);
    }
    int cut = lines.indexOf(SMS);
    if (cut >= 0 && lines.size() - cut != 2) {
      faults.add(name + " line " + (cut + 1) + ": one line follows, the short message");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new Template(
        lines.get(0).substring(SUBJECT.length()).strip(),
        String.join("\n", lines.subList(2, cut < 0 ? lines.size() : cut)).strip() + "\n",
        cut < 0 ? "" : lines.get(cut + 1).strip());
  }

  private static void fields(String name, int line, String text, List<String> faults) {
    Matcher fields = FIELD.matcher(text);
    while (fields.find()) {
      if (!NoticeKind.FIELDS.contains(fields.group(1))) {
        faults.add(
            name
                + " line "
                + line
                + ": unknown field {"
                + fields.group(1)
                + "}; there are "
                + NoticeKind.FIELDS.stream().sorted().toList());
      }
    }
    String rest = fields.replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      faults.add(name + " line " + line + ": a brace without its other one");
    }
  }

  /** The text with its fields filled in; what is not known is a dash. */
  static String fill(String text, Map<String, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(
            field -> {
              String value = values.getOrDefault(field.group(1), "");
              return Matcher.quoteReplacement(value.isEmpty() ? "–" : value);
            });
  }
}
