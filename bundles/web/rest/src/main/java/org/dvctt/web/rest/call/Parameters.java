/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.problem.RequestFault;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters; what can't be read is a 400 that names the parameter. */
public final class Parameters {
  public static final int MAX_LIMIT = 200;
  private static final int MAX_OFFSET = 1_000_000;
  private static final int MAX_TEXT = 200;

  private Parameters() {}

  /** A code by its own parser, or null when the parameter is absent or empty. */
  public static <T> @Nullable T optional(
      String name, @Nullable String given, Function<String, T> parser) {
    return given == null || given.isBlank() ? null : required(name, given, parser);
  }

  public static <T> T required(String name, String given, Function<String, T> parser) {
    try {
      return parser.apply(given);
    } catch (Refused e) {
      throw new RequestFault(
          400,
          e.reasons().stream()
              .map(r -> new Reason(r.code(), name, r.sentence(), r.nextStep(), r.legalBasis()))
              .toList());
    }
  }

  public static @Nullable LocalDate date(String name, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      if (given.length() == 10) {
        return LocalDate.parse(given);
      }
    } catch (DateTimeParseException e) {
      // Told below, with what is too long or too short.
    }
    throw bad(name, "2020-07-31");
  }

  public static @Nullable Instant instant(String name, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      Instant at = OffsetDateTime.parse(given).toInstant();
      if (at.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
          && at.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
        return at;
      }
    } catch (DateTimeParseException e) {
      // Told below, with what is too early or too late.
    }
    throw bad(name, "2020-08-03T01:00:00Z");
  }

  public static <E extends Enum<E>> @Nullable E oneOf(
      String name, @Nullable String given, Class<E> type) {
    if (given == null || given.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(given))
        .findFirst()
        .orElseThrow(() -> bad(name, String.valueOf(type.getEnumConstants()[0])));
  }

  /** Each value that a repeated parameter names; empty values count for none. */
  public static <E extends Enum<E>> Set<E> someOf(String name, List<String> given, Class<E> type) {
    Set<E> some = EnumSet.noneOf(type);
    for (String one : given) {
      E value = oneOf(name, one, type);
      if (value != null) {
        some.add(value);
      }
    }
    return some;
  }

  public static @Nullable Boolean flag(String name, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(name, "true");
    };
  }

  /** Free text, without control characters. */
  public static @Nullable String text(String name, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (given.length() > MAX_TEXT || given.chars().anyMatch(Character::isISOControl)) {
      throw bad(name, "nậm nhùn");
    }
    return given.strip();
  }

  public static int offset(@Nullable String given) {
    return number("offset", given, 0, 0, MAX_OFFSET);
  }

  public static int limit(@Nullable String given) {
    return number("limit", given, 50, 1, MAX_LIMIT);
  }

  public static int number(String name, @Nullable String given, int other, int least, int most) {
    if (given == null || given.isBlank()) {
      return other;
    }
    if (given.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad(name, least + "…" + most);
  }

  private static RequestFault bad(String name, String example) {
    return RequestFault.of(
        400,
        "BAD_PARAMETER",
        name,
        Text.of(
            "Tham số “" + name + "” không đọc được.",
            "The parameter “" + name + "” can't be read."),
        Text.of("Viết theo dạng " + example + ".", "Write it like " + example + "."));
  }
}
