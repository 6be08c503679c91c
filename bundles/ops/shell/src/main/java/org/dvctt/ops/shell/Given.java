/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads what the person gave as options; empty means not given. */
public final class Given {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private Given() {}

  public static @Nullable String text(String given) {
    return given.isBlank() ? null : given.strip();
  }

  /** Reads {@code 2020-07-31}. */
  public static @Nullable LocalDate date(String option, String given) {
    if (given.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(given.strip());
    } catch (DateTimeException e) {
      throw wrong("BAD_DATE", option, given, "2020-07-31", e);
    }
  }

  /** Reads an instant, or a local date-time or date (its first moment) in Vietnam's zone. */
  public static @Nullable Instant instant(String option, String given) {
    if (given.isBlank()) {
      return null;
    }
    String text = given.strip();
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      return text.contains("T")
          ? LocalDateTime.parse(text).atZone(ZONE).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
    } catch (DateTimeException e) {
      throw wrong("BAD_DATE", option, given, "2020-08-03T08:00", e);
    }
  }

  /** Reads a constant in any case, with - or _. */
  public static <E extends Enum<E>> @Nullable E constant(String option, String given, Class<E> of) {
    if (given.isBlank()) {
      return null;
    }
    String name = given.strip().replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(of.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> wrong("BAD_CODE", option, given, Arrays.toString(of.getEnumConstants()), null));
  }

  /** Reads {@code true} or {@code false}. */
  public static @Nullable Boolean flag(String option, String given) {
    return switch (given.strip().toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "yes" -> Boolean.TRUE;
      case "false", "no" -> Boolean.FALSE;
      default -> throw wrong("BAD_CODE", option, given, "true, false", null);
    };
  }

  /** A whole number within its bounds, as a page needs it. */
  public static int within(String option, int given, int least, int most) {
    if (given < least || given > most) {
      throw wrong("BAD_NUMBER", option, Integer.toString(given), least + "…" + most, null);
    }
    return given;
  }

  private static Refused wrong(
      String code, String option, String given, String form, @Nullable Throwable cause) {
    Refused refused =
        Refused.of(
            Refused.Kind.INVALID,
            code,
            option,
            Text.of(
                "“" + given + "” không dùng được cho " + option + ".",
                "“" + given + "” can't be used for " + option + "."),
            Text.of("Nhập theo dạng: " + form + ".", "Write it like: " + form + "."));
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }
}
