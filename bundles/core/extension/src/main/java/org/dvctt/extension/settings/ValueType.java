/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.settings;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.dvctt.model.Text;

/** The types of metatype (OSGi Compendium 105), and how a text becomes a value of each. */
enum ValueType {
  STRING(String.class, text -> text, "một chuỗi chữ", "a text"),
  PASSWORD(String.class, text -> text, "một mật khẩu", "a password"),
  INTEGER(Integer.class, Integer::valueOf, "một số nguyên", "a whole number"),
  LONG(Long.class, Long::valueOf, "một số nguyên", "a whole number"),
  SHORT(Short.class, Short::valueOf, "một số nguyên nhỏ", "a small whole number"),
  BYTE(Byte.class, Byte::valueOf, "một số nguyên từ -128 đến 127", "a number from -128 to 127"),
  DOUBLE(Double.class, ValueType::finite, "một số, ví dụ 0.5", "a number, e.g. 0.5"),
  FLOAT(Float.class, text -> finite(text).floatValue(), "một số, ví dụ 0.5", "a number, e.g. 0.5"),
  CHARACTER(Character.class, ValueType::one, "một ký tự", "one character"),
  BOOLEAN(Boolean.class, ValueType::truth, "true hoặc false", "true or false");

  final Class<?> type;
  private final Function<String, Object> reading;

  /** What a value should be, for people: "a whole number". */
  final Text words;

  ValueType(Class<?> type, Function<String, Object> reading, String vi, String en) {
    this.type = type;
    this.reading = reading;
    this.words = Text.of(vi, en);
  }

  /** By metatype's name; what is not known is read as text. */
  static ValueType of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (upper.equals("CHAR")) {
      return CHARACTER;
    }
    for (ValueType type : values()) {
      if (type.name().equals(upper)) {
        return type;
      }
    }
    return STRING;
  }

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException when the text is no value of this type
   */
  Object read(String text) {
    return reading.apply(type == String.class || type == Character.class ? text : text.strip());
  }

  /** What its bounds are compared with: the number itself, or how long the text is. */
  BigDecimal measure(Object value) {
    return value instanceof Number
        ? new BigDecimal(value.toString())
        : BigDecimal.valueOf(value.toString().length());
  }

  boolean measuresLength() {
    return type == String.class;
  }

  private static Double finite(String text) {
    double value = new BigDecimal(text).doubleValue();
    if (Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static Character one(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }

  private static Boolean truth(String text) {
    if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      throw new IllegalArgumentException(text);
    }
    return Boolean.valueOf(text);
  }
}
