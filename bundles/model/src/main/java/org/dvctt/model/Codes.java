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

  /**
   * The value, if it has the shape.
   *
   * @param field path of the field, as the API names it
   * @param label what people call the field
   * @param example a value of the right shape
   * @throws Refused of kind INVALID, code BAD_CODE
   */
  static String require(String field, Text label, String value, Pattern shape, String example) {
    if (!shape.matcher(value).matches()) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_CODE",
          field,
          value.isBlank() ? missing(label) : misshapen(label, value),
          Text.of("Nhập theo dạng " + example + ".", "Write it like " + example + "."));
    }
    return value;
  }

  private static Text missing(Text label) {
    return Text.of("Chưa nhập " + label.vi() + ".", "The " + label.en() + " is missing.");
  }

  private static Text misshapen(Text label, String value) {
    String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
    return Text.of(
        "“" + shown + "” không đúng dạng " + label.vi() + ".",
        "“" + shown + "” does not have the shape of the " + label.en() + ".");
  }
}
