/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Collects the faults of a body, so that one answer names them all. A faulty text is returned
 * empty, and {@link #refuse()} must be called before what was read is used.
 */
public final class Faults {
  private static final long MAX_AMOUNT = 999_999_999_999_999_999L;
  private static final Text NEXT = Text.of("Sửa rồi gửi lại.", "Mend it and send it again.");

  private final List<Reason> found = new ArrayList<>();

  /** A required text in one Unicode form (NFC), without control characters. */
  public String text(String field, @Nullable String given, int most) {
    if (given == null || given.isBlank()) {
      missing(field);
      return "";
    }
    return optionalText(field, given, most);
  }

  /** As {@link #text}, but empty when absent. */
  public String optionalText(String field, @Nullable String given, int most) {
    if (given == null) {
      return "";
    }
    if (given.length() > most) {
      add(
          "TOO_LONG",
          field,
          Text.of("Dài quá " + most + " ký tự.", "Longer than " + most + " characters."));
      return "";
    }
    if (given.codePoints().anyMatch(Faults::unfit)) {
      add(
          "BAD_TEXT",
          field,
          Text.of("Có ký tự không dùng được.", "It has characters that can't be used."));
      return "";
    }
    return Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
  }

  /** A required secret, taken as it is. */
  public String secret(String field, @Nullable String given, int most) {
    if (given == null || given.isEmpty()) {
      missing(field);
      return "";
    }
    if (given.length() > most) {
      add(
          "TOO_LONG",
          field,
          Text.of("Dài quá " + most + " ký tự.", "Longer than " + most + " characters."));
      return "";
    }
    return given;
  }

  /** A required value; null, with a fault noted, when it is absent. */
  public <T> @Nullable T required(String field, @Nullable T given) {
    if (given == null) {
      missing(field);
    }
    return given;
  }

  /** A value read by its own parser; null, with the faults noted, when that refuses it. */
  public <S, T> @Nullable T read(String field, @Nullable S given, Function<S, T> parser) {
    if (given == null) {
      missing(field);
      return null;
    }
    try {
      return parser.apply(given);
    } catch (Refused e) {
      e.reasons()
          .forEach(
              r ->
                  found.add(
                      new Reason(r.code(), field, r.sentence(), r.nextStep(), r.legalBasis())));
      return null;
    }
  }

  /** An amount in đồng, not negative. */
  public Money amount(String field, @Nullable Long given) {
    if (given == null) {
      missing(field);
    } else if (given < 0 || given > MAX_AMOUNT) {
      add(
          "BAD_AMOUNT",
          field,
          Text.of(
              "Số tiền phải là số nguyên đồng, không âm, tối đa 18 chữ số.",
              "An amount is a whole number of đồng, not negative, of at most 18 digits."));
    } else {
      return Money.of(given);
    }
    return Money.ZERO;
  }

  /** A required list that is not empty. */
  public <T> List<T> list(String field, @Nullable List<T> given, int most) {
    if (given == null || given.isEmpty()) {
      missing(field);
      return List.of();
    }
    return optionalList(field, given, most);
  }

  public <T> List<T> optionalList(String field, @Nullable List<T> given, int most) {
    if (given == null) {
      return List.of();
    }
    if (given.size() > most) {
      add("TOO_MANY", field, Text.of("Nhiều quá " + most + ".", "More than " + most + "."));
      return List.of();
    }
    for (int at = 0; at < given.size(); at++) {
      if (given.get(at) == null) {
        missing(field + "[" + at + "]");
        return List.of();
      }
    }
    return given;
  }

  public void add(String code, String field, Text sentence) {
    found.add(Reason.of(code, field, sentence, NEXT));
  }

  /**
   * @throws Refused INVALID with all faults, when there are any
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, found);
    }
  }

  /** True while no fault was found. */
  public boolean none() {
    return found.isEmpty();
  }

  private void missing(String field) {
    add("REQUIRED", field, Text.of("Thiếu “" + field + "”.", "“" + field + "” is missing."));
  }

  private static boolean unfit(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
