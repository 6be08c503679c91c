/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.registry.CatalogueChange;
import org.dvctt.api.registry.CatalogueChange.Kind;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.GivenFile;

/** What a file changes in the register: rows that go, rows that come, and how people see it. */
final class Plan {
  /** How many lines of each kind are shown. */
  private static final int SHOWN = 5;

  private final Catalogue catalogue;
  private final LocalDate asked;
  private final List<DatedLine> gone = new ArrayList<>();
  private final List<DatedLine> added = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<CatalogueChange>> lines = new EnumMap<>(Kind.class);

  private Plan(Catalogue catalogue, LocalDate asked) {
    this.catalogue = catalogue;
    this.asked = asked;
  }

  /**
   * Compares; rows that stand twice in the file become faults.
   *
   * @param dated true when the file has days
   */
  static Plan of(
      Catalogue catalogue,
      Reading reading,
      Map<List<Object>, List<DatedLine>> known,
      LocalDate asked,
      boolean dated) {
    Map<List<Object>, List<Wanted>> wanted = new LinkedHashMap<>();
    for (Wanted row : reading.wanted()) {
      List<Wanted> same = wanted.computeIfAbsent(row.key(), key -> new ArrayList<>());
      same.stream()
          .filter(earlier -> meet(earlier, row, asked))
          .findFirst()
          .ifPresent(earlier -> twice(catalogue, earlier, row));
      same.add(row);
    }
    Plan plan = new Plan(catalogue, asked);
    wanted.forEach(
        (key, rows) -> plan.compare(key, known.getOrDefault(key, List.of()), rows, dated));
    known.forEach(
        (key, rows) -> {
          if (!wanted.containsKey(key) && rows.stream().anyMatch(reading.speaksFor())) {
            plan.compare(key, rows, List.of(), dated);
          }
        });
    return plan;
  }

  /** The same code twice: as the same row, or with days that overlap. */
  private static void twice(Catalogue catalogue, Wanted earlier, Wanted row) {
    String code = catalogue.code(row.key());
    int line = earlier.row().line();
    boolean sameDays =
        Objects.equals(earlier.from(), row.from()) && Objects.equals(earlier.to(), row.to());
    if (sameDays) {
      row.row()
          .fault(
              "DUPLICATE_KEY",
              row.column(),
              "Mã " + code + " đã có ở dòng " + line + ".",
              "Code " + code + " is in line " + line + " already.");
    } else {
      row.row()
          .fault(
              "OVERLAP",
              Wanted.VALID_FROM,
              "Mã " + code + " có ngày hiệu lực trùng với dòng " + line + ".",
              "The days of code " + code + " overlap those of line " + line + ".");
    }
  }

  private static boolean meet(Wanted one, Wanted other, LocalDate asked) {
    return begin(one, asked).isBefore(end(other)) && begin(other, asked).isBefore(end(one));
  }

  private static LocalDate begin(Wanted row, LocalDate asked) {
    return row.from() == null ? asked : row.from();
  }

  private static LocalDate end(Wanted row) {
    return row.to() == null ? DatedTable.OPEN : row.to();
  }

  private void compare(
      List<Object> key, List<DatedLine> known, List<Wanted> wanted, boolean dated) {
    List<DatedLine> target = Timeline.of(known, wanted, asked, dated);
    Set<DatedLine> before = new HashSet<>(known);
    Set<DatedLine> after = new HashSet<>(target);
    known.stream().filter(line -> !after.contains(line)).forEach(gone::add);
    target.stream().filter(line -> !before.contains(line)).forEach(added::add);
    if (before.equals(after)) {
      // A code that ended before is no news, whether or not the file still has it.
      if (!wanted.isEmpty()) {
        tell(Kind.UNCHANGED, key, known, target);
      }
    } else if (known.stream().noneMatch(line -> line.to().isAfter(asked))) {
      tell(Kind.ADDED, key, known, target);
    } else if (target.stream().noneMatch(line -> line.to().isAfter(asked))) {
      tell(Kind.ENDED, key, known, target);
    } else {
      tell(Kind.CHANGED, key, known, target);
    }
  }

  private void tell(Kind kind, List<Object> key, List<DatedLine> before, List<DatedLine> after) {
    counts.merge(kind, 1, Integer::sum);
    List<CatalogueChange> shown = lines.computeIfAbsent(kind, it -> new ArrayList<>());
    if (shown.size() < SHOWN) {
      shown.add(new CatalogueChange(kind, catalogue.code(key), said(before), said(after)));
    }
  }

  private String said(List<DatedLine> rows) {
    return rows.stream()
        .map(row -> (catalogue.text(row) + " " + days(row)).strip())
        .collect(Collectors.joining("; "));
  }

  private static String days(DatedLine row) {
    String last = row.to().equals(DatedTable.OPEN) ? "" : row.to().minusDays(1).toString();
    return "(" + row.from() + "…" + last + ")";
  }

  List<DatedLine> gone() {
    return gone;
  }

  List<DatedLine> added() {
    return added;
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The first few of each kind: added, changed, ended, unchanged. */
  List<CatalogueChange> lines() {
    return lines.values().stream().flatMap(List::stream).toList();
  }

  /**
   * What people are told of it.
   *
   * @param started when the work began, by {@link System#nanoTime}
   */
  CatalogueImport answer(GivenFile file, boolean preview, long started) {
    return new CatalogueImport(
        catalogue.name(),
        file.hash(),
        asked,
        preview,
        count(Kind.ADDED),
        count(Kind.CHANGED),
        count(Kind.ENDED),
        count(Kind.UNCHANGED),
        lines(),
        Duration.ofNanos(System.nanoTime() - started).truncatedTo(ChronoUnit.MILLIS));
  }
}
