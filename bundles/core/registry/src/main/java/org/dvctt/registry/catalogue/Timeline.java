/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;

/**
 * What is to be known of one code. Before the first day all that is known stays, and the file fills
 * in only days of which nothing is known. From that day on the file is right: a file with days
 * about all of them, one without days about what is in force on the first day.
 */
final class Timeline {
  private final List<DatedLine> known;
  private final List<Wanted> wanted;
  private final LocalDate first;
  private final boolean dated;
  private final List<DatedLine> target = new ArrayList<>();

  private Timeline(List<DatedLine> known, List<Wanted> wanted, LocalDate first, boolean dated) {
    this.known = known;
    this.wanted = wanted;
    this.first = first;
    this.dated = dated;
  }

  /**
   * The code's rows as they are to be, in the order of their days.
   *
   * @param known in the order of their days, without overlaps
   * @param wanted without overlaps
   * @param dated true when the file has days
   */
  static List<DatedLine> of(
      List<DatedLine> known, List<Wanted> wanted, LocalDate first, boolean dated) {
    return new Timeline(known, wanted, first, dated).build();
  }

  private List<DatedLine> build() {
    for (DatedLine line : known) {
      if (line.from().isBefore(first)) {
        target.add(line.on(line.from(), earliest(line.to(), first)));
      } else if (!dated && line.from().isAfter(first)) {
        target.add(line);
      }
    }
    for (Wanted row : wanted) {
      place(row);
    }
    target.sort(Comparator.comparing(DatedLine::from));
    List<DatedLine> joined = joined(target);
    // Rows that say the same in other pieces are no news.
    return joined.equals(joined(known)) ? known : joined;
  }

  private void place(Wanted row) {
    LocalDate from = row.from() == null ? first : row.from();
    LocalDate to = row.to() == null ? end() : row.to();
    if (to.isAfter(first)) {
      LocalDate begin = from.isBefore(first) ? first : from;
      target.add(new DatedLine(row.key(), row.others(), begin, to));
    }
    LocalDate at = from;
    LocalDate before = earliest(to, first);
    for (DatedLine line : known) {
      if (at.isBefore(before) && line.to().isAfter(at)) {
        fill(row, at, earliest(line.from(), before));
        at = line.to();
      }
    }
    fill(row, at, before);
  }

  private void fill(Wanted row, LocalDate from, LocalDate to) {
    if (from.isBefore(to)) {
      target.add(new DatedLine(row.key(), row.others(), from, to));
    }
  }

  /** What is in force keeps its end; what is new ends where something known begins. */
  private LocalDate end() {
    LocalDate end = DatedTable.OPEN;
    for (DatedLine line : known) {
      if (line.covers(first)) {
        return line.to();
      }
      if (line.from().isAfter(first)) {
        end = earliest(end, line.from());
      }
    }
    return end;
  }

  /** Neighbours that say the same become one: each course of days has one form. */
  private static List<DatedLine> joined(List<DatedLine> lines) {
    List<DatedLine> joined = new ArrayList<>();
    for (DatedLine line : lines) {
      DatedLine last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.to().equals(line.from()) && last.others().equals(line.others())) {
        joined.set(joined.size() - 1, last.on(last.from(), line.to()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
