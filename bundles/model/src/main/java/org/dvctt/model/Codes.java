/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.regex.Pattern;

/** Shape checks shared by the code records. */
final class Codes {
  private Codes() {}

  static Pattern digits(int count) {
    return Pattern.compile("\\d{" + count + "}");
  }

  static String require(String field, String value, Pattern shape, String example) {
    if (!shape.matcher(value).matches()) {
      String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_CODE",
          field,
          Text.of(
              "“" + shown + "” không đúng dạng của " + field + ".",
              "“" + shown + "” does not have the shape of " + field + "."),
          Text.of("Nhập theo dạng " + example + ".", "Write it like " + example + "."));
    }
    return value;
  }
}
