/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dvctt.extension.file.ConfigKey;
import org.dvctt.model.Text;

/** Reads the texts of one setting and says what is wrong with them. */
final class OneSetting {
  private final ConfigKey key;
  private final ValueType type;
  private final List<Fault> faults;
  private final int before;

  OneSetting(ConfigKey key, List<Fault> faults) {
    this.key = key;
    this.type = ValueType.of(key.type());
    this.faults = faults;
    this.before = faults.size();
  }

  /** The typed value, empty when a fault was found. */
  Optional<Object> read(List<String> texts) {
    count(texts.size());
    List<Object> values = new ArrayList<>();
    for (String text : texts) {
      try {
        Object value = type.read(text);
        bounds(text, value);
        option(text);
        values.add(value);
      } catch (IllegalArgumentException e) {
        fault(
            "type",
            Text.of(
                String.format(
                    "%s phải là %s, không phải \"%s\".", key.name(), type.words.vi(), shown(text)),
                String.format(
                    "%s must be %s, not \"%s\".", key.name(), type.words.en(), shown(text))),
            Text.of("Sửa giá trị rồi thử lại.", "Correct the value and try again."));
      }
    }
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(key.cardinality() == 0 ? values.get(0) : Settings.list(key, type, values));
  }

  private void count(int given) {
    long most = key.cardinality() == 0 ? 1 : Math.abs((long) key.cardinality());
    if (given > most) {
      fault(
          "count",
          Text.of(
              String.format("%s nhận nhiều nhất %d giá trị, đã cho %d.", key.name(), most, given),
              String.format("%s takes at most %d values, %d are given.", key.name(), most, given)),
          Text.of("Bỏ bớt giá trị rồi thử lại.", "Give fewer and try again."));
    }
  }

  private void bounds(String text, Object value) {
    if (value instanceof Boolean) {
      return;
    }
    BigDecimal measure = type.measure(value);
    bound(key.min())
        .filter(min -> measure.compareTo(min) < 0)
        .ifPresent(min -> outside(text, min, true));
    bound(key.max())
        .filter(max -> measure.compareTo(max) > 0)
        .ifPresent(max -> outside(text, max, false));
  }

  private static Optional<BigDecimal> bound(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      // A bound that is no number bounds nothing: that is the author's fault, not the admin's.
      return Optional.empty();
    }
  }

  private void outside(String text, BigDecimal bound, boolean less) {
    String vi = type.measuresLength() ? "độ dài của " : "";
    String en = type.measuresLength() ? "the length of " : "";
    String limit = bound.toPlainString();
    fault(
        less ? "less" : "more",
        Text.of(
            String.format(
                "%s%s (\"%s\") %s %s.",
                vi, key.name(), shown(text), less ? "nhỏ hơn" : "lớn hơn", limit),
            String.format(
                "%s%s (\"%s\") is %s than %s.",
                en, key.name(), shown(text), less ? "less" : "more", limit)),
        Text.of(
            (less ? "Nhập ít nhất " : "Nhập nhiều nhất ") + limit + ".",
            (less ? "Give at least " : "Give at most ") + limit + "."));
  }

  private void option(String text) {
    if (!key.options().isEmpty() && !key.options().contains(text.strip())) {
      String known = String.join(", ", key.options());
      fault(
          "option",
          Text.of(
              String.format("%s không nhận \"%s\".", key.name(), shown(text)),
              String.format("%s does not take \"%s\".", key.name(), shown(text))),
          Text.of("Chọn một trong: " + known + ".", "Choose one of: " + known + "."));
    }
  }

  /** A password never comes back in a message. */
  private String shown(String text) {
    return type == ValueType.PASSWORD ? "…" : text;
  }

  private void fault(String code, Text what, Text next) {
    faults.add(new Fault(key.name(), code, what, next));
  }
}
