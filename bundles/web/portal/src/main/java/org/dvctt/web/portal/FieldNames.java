/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a field of the slip is called on the form, from the path that faults name it by. */
final class FieldNames {
  private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,3})]\\.(.+)");
  private static final Map<String, String> OF_LINE =
      Map.of("content", "line.content", "amount", "amount.dong");
  private static final Map<String, String> OF_VOUCHER =
      Map.of("content", "general.content", "payee.tax_code", "tax_code");

  private FieldNames() {}

  /** The name in one language; the path itself for a field that the form does not have. */
  static String of(Texts texts, String path) {
    String field = path.startsWith(DraftForm.V) ? path.substring(DraftForm.V.length()) : path;
    Matcher line = LINE.matcher(field);
    if (line.matches()) {
      int number = Integer.parseInt(line.group(1)) + 1;
      String name = name(texts, OF_LINE, line.group(2));
      return texts.text("line") + " " + number + " – " + name;
    }
    return name(texts, OF_VOUCHER, field);
  }

  private static String name(Texts texts, Map<String, String> others, String field) {
    String key = others.getOrDefault(field, field);
    return texts.keys().contains(key) ? texts.text(key) : field;
  }
}
