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
  private static final Pattern PARTS =
      Pattern.compile("(?:vouchers\\[(\\d{1,3})]\\.)?(?:lines\\[(\\d{1,3})]\\.)?(.+)");
  private static final Map<String, String> OF_LINE =
      Map.of("content", "line.content", "amount", "amount.dong");
  private static final Map<String, String> OF_VOUCHER =
      Map.of(
          "content", "general.content",
          "total", "total.sum",
          "payee.tax_code", "tax_code",
          "acceptance.signed_on", "contract.signed_on",
          "acceptance.total", "contract.total",
          "acceptance.counterparty", "contract.counterparty");

  private FieldNames() {}

  /** The name in one language; the path itself for a field that the form does not have. */
  static String of(Texts texts, String path) {
    Matcher parts = PARTS.matcher(path);
    if (!parts.matches()) {
      return path;
    }
    StringBuilder name = new StringBuilder();
    place(texts, "voucher", parts.group(1), name);
    place(texts, "line", parts.group(2), name);
    Map<String, String> others = parts.group(2) == null ? OF_VOUCHER : OF_LINE;
    String key = others.getOrDefault(parts.group(3), parts.group(3));
    return name.append(texts.keys().contains(key) ? texts.text(key) : parts.group(3)).toString();
  }

  /** The name of a field that a file of vouchers has, e.g. {@code lines.amount}. */
  static String ofFile(Texts texts, String field) {
    boolean line = field.startsWith("lines.");
    String own = line ? field.substring("lines.".length()) : field;
    String key =
        (line ? OF_LINE : OF_VOUCHER).getOrDefault(own, own.equals("unit") ? "unit.number" : own);
    return texts.keys().contains(key) ? texts.text(key) : own;
  }

  private static void place(Texts texts, String key, String number, StringBuilder name) {
    if (number != null) {
      int place = Integer.parseInt(number) + 1;
      name.append(texts.text(key)).append(' ').append(place).append(" – ");
    }
  }
}
