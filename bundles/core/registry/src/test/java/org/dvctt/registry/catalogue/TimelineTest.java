/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;
import org.dvctt.registry.load.Faults;
import org.junit.Test;

/** Any timeline against any file, day by day. */
public class TimelineTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 30;
  private static final List<Object> KEY = List.of("list", "01");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  /** Spans without overlaps, with gaps; the last one is open now and then. */
  private List<LocalDate[]> spans() {
    TreeSet<Integer> cuts = new TreeSet<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      cuts.add(random.nextInt(DAYS));
    }
    List<Integer> days = new ArrayList<>(cuts);
    List<LocalDate[]> spans = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      boolean last = i == days.size() - 1;
      LocalDate from = START.plusDays(days.get(i));
      LocalDate next = last ? DatedTable.OPEN : START.plusDays(days.get(i + 1));
      boolean early = random.nextBoolean() && from.plusDays(1).isBefore(next);
      spans.add(new LocalDate[] {from, early ? from.plusDays(1) : next});
    }
    return spans;
  }

  private static CsvRow row() {
    return new CsvRow("f.csv", 2, Map.of(), new Faults());
  }

  private static String at(List<DatedLine> lines, LocalDate day) {
    List<DatedLine> found = lines.stream().filter(line -> line.covers(day)).toList();
    assertTrue("two rows on " + day + ": " + lines, found.size() <= 1);
    return found.isEmpty() ? "" : found.get(0).others().get(0).toString();
  }

  private static String wantedAt(List<Wanted> wanted, LocalDate day, LocalDate first) {
    return wanted.stream()
        .filter(it -> !(it.from() == null ? first : it.from()).isAfter(day))
        .filter(it -> it.to() == null || it.to().isAfter(day))
        .map(it -> it.others().get(0).toString())
        .findFirst()
        .orElse("");
  }

  private List<DatedLine> known() {
    List<DatedLine> known = new ArrayList<>();
    for (LocalDate[] span : spans()) {
      known.add(new DatedLine(KEY, List.of("k" + random.nextInt(3)), span[0], span[1]));
    }
    return known;
  }

  @Test
  public void aFileWithDaysIsRightFromTheFirstDayOnAndFillsOnlyTheUnknownBefore() {
    System.out.println("seed " + seed);
    for (int run = 0; run < 5_000; run++) {
      List<DatedLine> known = known();
      List<Wanted> wanted = new ArrayList<>();
      for (LocalDate[] span : spans()) {
        List<Object> said = List.of((random.nextBoolean() ? "k" : "f") + random.nextInt(3));
        wanted.add(new Wanted(row(), "code", KEY, said, span[0], span[1]));
      }
      LocalDate first = START.plusDays(random.nextInt(DAYS));
      List<DatedLine> target = Timeline.of(known, wanted, first, true);
      for (LocalDate day = START; day.isBefore(START.plusDays(DAYS + 2)); day = day.plusDays(1)) {
        String before = at(known, day);
        String file = wantedAt(wanted, day, first);
        String expected = day.isBefore(first) && !before.isEmpty() ? before : file;
        assertEquals(
            "seed " + seed + " run " + run + " day " + day + "\n" + known + "\n" + target,
            expected,
            at(target, day));
      }
      assertEquals(
          "seed " + seed + ": the same file again",
          target,
          Timeline.of(target, wanted, first, true));
    }
  }

  @Test
  public void aFileWithoutDaysSpeaksOfTheFirstDayOnly() {
    System.out.println("seed " + seed);
    for (int run = 0; run < 5_000; run++) {
      List<DatedLine> known = known();
      boolean has = random.nextBoolean();
      List<Object> said = List.of("f");
      List<Wanted> wanted =
          has ? List.of(new Wanted(row(), "code", KEY, said, null, null)) : List.of();
      LocalDate first = START.plusDays(random.nextInt(DAYS));
      List<DatedLine> target = Timeline.of(known, wanted, first, false);
      for (LocalDate day = START; day.isBefore(first); day = day.plusDays(1)) {
        assertEquals("seed " + seed + " run " + run, at(known, day), at(target, day));
      }
      assertEquals("seed " + seed + " run " + run, has ? "f" : "", at(target, first));
      for (DatedLine line : known) {
        if (line.from().isAfter(first)) {
          assertEquals(
              "seed " + seed + " run " + run + "\n" + known + "\n" + target,
              at(known, line.from()),
              at(target, line.from()));
        }
      }
      assertEquals(
          "seed " + seed + ": the same file again",
          target,
          Timeline.of(target, wanted, first, false));
    }
  }
}
