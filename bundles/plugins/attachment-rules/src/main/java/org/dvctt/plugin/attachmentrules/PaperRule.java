/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.model.Voucher;
import org.dvctt.model.Voucher.Nature;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param id rule id, one row for a day
 * @param form symbol of the voucher's form; empty: any
 * @param nature actual expenditure or advance; null: any
 * @param item what a line's economic item begins with; empty: any
 * @param from total of the voucher from which it holds, đồng
 * @param mostKilobytes greatest size of such a file; 0: any
 * @param name what such a file is called; any text for {@code *}
 * @param source whose demand it is, as a person reads it
 * @param since first day
 * @param until first day after
 */
record PaperRule(
    String id,
    String form,
    @Nullable Nature nature,
    String item,
    Money from,
    AttachmentKind kind,
    Need need,
    int mostKilobytes,
    FileName name,
    String source,
    LocalDate since,
    LocalDate until) {
  private static final int CELLS = 12;
  private static final int MOST_KILOBYTES = 100 * 1024;
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9_-]{0,19}");
  private static final Pattern ITEM = Pattern.compile("\\d{0,4}");

  /** Whether a voucher may come without it. */
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException naming the cell and what to write in it
   */
  static PaperRule of(String row) {
    List<String> cells = List.of(row.split(";", -1)).stream().map(String::strip).toList();
    if (cells.size() != CELLS) {
      throw new IllegalArgumentException(
          "có " + cells.size() + " ô, cần " + CELLS + " · has " + cells.size() + " cells, not 12");
    }
    return new PaperRule(
        shaped(cells, 0, ID, "chữ hoa và số, ví dụ A01 · capitals and digits, e.g. A01"),
        cells.get(1),
        cells.get(2).isEmpty() ? null : cell(cells, 2, Nature::valueOf, "ACTUAL, ADVANCE"),
        shaped(cells, 3, ITEM, "tối đa 4 chữ số · up to 4 digits"),
        cell(cells, 4, Money::parse, "số đồng · đồng, e.g. 20000000"),
        cell(cells, 5, AttachmentKind::valueOf, List.of(AttachmentKind.values()).toString()),
        cell(cells, 6, Need::valueOf, "REQUIRED, OPTIONAL"),
        cell(cells, 7, PaperRule::kilobytes, "0 … " + MOST_KILOBYTES),
        new FileName(cells.get(8)),
        cell(cells, 9, PaperRule::something, "căn cứ · the source"),
        cell(cells, 10, LocalDate::parse, "2026-01-31"),
        cell(cells, 11, LocalDate::parse, "2026-01-31"));
  }

  PaperRule {
    if (!since.isBefore(until)) {
      throw new IllegalArgumentException(
          id + ": ngày cuối phải sau ngày đầu · the last day must be after the first");
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(since) && day.isBefore(until);
  }

  boolean overlaps(PaperRule other) {
    return id.equals(other.id) && since.isBefore(other.until) && other.since.isBefore(until);
  }

  /** Whether the row is about the voucher. */
  boolean covers(Voucher voucher) {
    return (form.isEmpty() || form.equals(voucher.form()))
        && (nature == null || nature == voucher.nature())
        && voucher.total().compareTo(from) >= 0
        && (item.isEmpty()
            || voucher.lines().stream().anyMatch(line -> line.econItem().value().startsWith(item)));
  }

  private static int kilobytes(String text) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > MOST_KILOBYTES) {
      throw new IllegalArgumentException("out of bounds");
    }
    return number;
  }

  private static String something(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return text;
  }

  private static String shaped(List<String> cells, int at, Pattern shape, String want) {
    return cell(
        cells,
        at,
        text -> {
          if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException("of another shape");
          }
          return text;
        },
        want);
  }

  private static <T> T cell(List<String> cells, int at, Function<String, T> read, String want) {
    try {
      return read.apply(cells.get(at));
    } catch (IllegalArgumentException | DateTimeParseException | Refused e) {
      throw new IllegalArgumentException(
          "ô " + (at + 1) + " “" + cells.get(at) + "” · cell " + (at + 1) + ": " + want, e);
    }
  }
}
