/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one voucher or line; what is wrong is noted, and nothing stands in for it.
 */
final class FieldReading {
  private static final Text ONE_FORM =
      Text.of("Nhập ví dụ 1.234.567 hoặc 1234567.", "Write for example 1.234.567 or 1234567.");
  private final Map<Field, Written> fields;
  private final IntakePlace place;
  private final FaultList faults;

  FieldReading(Map<Field, Written> fields, IntakePlace place, FaultList faults) {
    this.fields = fields;
    this.place = place;
    this.faults = faults;
  }

  boolean has(Field... any) {
    for (Field field : any) {
      if (fields.containsKey(field)) {
        return true;
      }
    }
    return false;
  }

  /** A text, or empty. */
  String text(Field field) {
    Written written = written(field);
    if (written == null) {
      return "";
    }
    boolean number = written.kind() == Written.Kind.NUMBER;
    String text = number ? Values.whole(written.text()).orElse(written.text()) : written.text();
    if (text.length() > field.longest()) {
      fault(
          "TOO_LONG",
          written,
          field,
          Text.of(
              "Dài quá " + field.longest() + " ký tự.",
              "Longer than " + field.longest() + " characters."),
          Text.of("Viết ngắn lại.", "Make it shorter."));
      return "";
    }
    if (Values.unfit(text)) {
      fault(
          "BAD_TEXT",
          written,
          field,
          Text.of("Có ký tự không dùng được.", "It has characters that can't be used."),
          Text.of("Gõ lại ô này.", "Type it anew."));
      return "";
    }
    return number ? ofNumber(field, written, text) : text;
  }

  /** Digits whose beginning zeros a number cell has lost can't be told from others. */
  private String ofNumber(Field field, Written written, String text) {
    if (field == Field.PAYEE_ACCOUNT || field == Field.PAYEE_TAX || field == Field.CASH_ID) {
      fault(
          "NUMBER_CELL",
          written,
          field,
          Text.of(
              "Ô đang ở dạng số: số 0 ở đầu và chữ số sau số thứ 15 đã mất.",
              "The cell is a number: zeros at its beginning and digits after the fifteenth are lost."),
          Text.of(
              "Đổi định dạng ô thành Văn bản (Text) rồi gõ lại đủ các chữ số.",
              "Make the cell a Text cell, then type all digits anew."));
      return "";
    }
    return text;
  }

  /** A code of so many digits; one that a number cell holds gets its beginning zeros back. */
  <T> @Nullable T code(Field field, int digits, Function<String, T> reader) {
    Written written = written(field);
    String text = text(field);
    if (written == null || text.isEmpty()) {
      return null;
    }
    boolean cut = written.kind() == Written.Kind.NUMBER && text.length() < digits;
    return read(field, written, cut ? "0".repeat(digits - text.length()) + text : text, reader);
  }

  private <T> @Nullable T read(
      Field field, Written written, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (Refused e) {
      e.reasons()
          .forEach(
              reason -> fault(reason.code(), written, field, reason.sentence(), reason.nextStep()));
      return null;
    }
  }

  /** An amount in đồng; null, with a fault, when it is not certain how much it is. */
  @Nullable Money amount(Field field) {
    Written written = written(field);
    if (written == null) {
      return null;
    }
    Optional<Money> amount = Values.amount(written);
    if (amount.isEmpty()) {
      String shown = FaultList.shown(written.text(), field);
      fault(
          "BAD_AMOUNT",
          written,
          field,
          Text.of(
              "“" + shown + "” không chắc là bao nhiêu đồng; số tiền là số nguyên đồng, không âm.",
              "“" + shown + "” is no certain amount; amounts are whole đồng, not below zero."),
          ONE_FORM);
    }
    return amount.orElse(null);
  }

  /** A day; null, with a fault, when it is none. */
  @Nullable LocalDate day(Field field) {
    Written written = written(field);
    if (written == null) {
      return null;
    }
    Optional<LocalDate> day = Values.day(written);
    if (day.isEmpty()) {
      String shown = FaultList.shown(written.text(), field);
      fault(
          "BAD_DATE",
          written,
          field,
          Text.of("“" + shown + "” không phải là ngày.", "“" + shown + "” is no date."),
          Text.of(
              "Nhập ngày/tháng/năm, ví dụ 03/08/2020.", "Write day/month/year, like 03/08/2020."));
    }
    return day.orElse(null);
  }

  /** One of several, as people or the API call them; the usual one when nothing is written. */
  <T> @Nullable T choice(Field field, Map<String, T> known, T usual) {
    Written written = written(field);
    if (written == null) {
      return usual;
    }
    T found = known.get(Field.folded(written.text()));
    if (found == null) {
      String shown = FaultList.shown(written.text(), field);
      fault(
          "BAD_VALUE",
          written,
          field,
          Text.of(
              "“" + shown + "” không phải là giá trị của mục này.",
              "“" + shown + "” is no value of this field."),
          Text.of("Xem trang Hướng dẫn của tệp mẫu.", "See the guide sheet of the template."));
    }
    return found;
  }

  /** Notes every required field that is missing. */
  void require(boolean ofLine) {
    for (Field field : Field.values()) {
      if (field.required() && field.ofLine() == ofLine && !fields.containsKey(field)) {
        missing(field);
      }
    }
  }

  /** Notes which of these is missing beside the others. */
  void together(Field... all) {
    for (Field field : all) {
      if (!fields.containsKey(field)) {
        missing(field);
      }
    }
  }

  private void missing(Field field) {
    Text heading = field.heading();
    faults.add(
        "REQUIRED",
        place,
        field,
        Text.of("Chưa có “" + heading.vi() + "”.", "“" + heading.en() + "” is missing."),
        Text.of("Điền mục này.", "Fill it in."));
  }

  private @Nullable Written written(Field field) {
    return fields.get(field);
  }

  private void fault(String code, Written written, Field field, Text what, Text next) {
    faults.add(code, written.place(), field, what, next);
  }
}
