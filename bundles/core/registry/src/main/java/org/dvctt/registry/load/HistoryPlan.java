/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.registry.load.Province.Unit;
import org.dvctt.registry.load.Province.Volume;

/**
 * Voucher rows of before, by the counts of office, month and channel. Online rows go to units that
 * have registered by then, each of them gets one at least; paper rows go to all units.
 */
final class HistoryPlan {
  /**
   * Working days at the end of the last month in which nothing comes in: all of it is completed.
   */
  private static final int TAIL = 2;

  private final Province province;
  private final WorkingCalendar calendar;
  private final MilestonePlan milestones;
  private final Seed seed;
  private final Faults faults = new Faults();
  private final Map<YearMonth, List<HistoryRow>> months = new TreeMap<>();
  private final Map<String, Deque<Unit>> waiting = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final YearMonth last;

  HistoryPlan(Province province, WorkingCalendar calendar, MilestonePlan milestones, Seed seed) {
    this.province = province;
    this.calendar = calendar;
    this.milestones = milestones;
    this.seed = seed;
    this.last =
        province.volumes().stream()
            .map(Volume::month)
            .max(Comparator.naturalOrder())
            .orElse(YearMonth.of(2000, 1));
  }

  /** Rows by month, a batch each. */
  Map<YearMonth, List<HistoryRow>> rows() {
    province.volumes().stream()
        .sorted(Comparator.comparing(Volume::month).thenComparing(Volume::office))
        .forEach(this::month);
    waiting.values().stream()
        .flatMap(Deque::stream)
        .forEach(
            unit ->
                faults.add(
                    "dossiers_by_office_month.csv",
                    0,
                    unit.office(),
                    "Không đủ hồ sơ trực tuyến cho đơn vị " + unit.code() + ".",
                    "Too few online dossiers for unit " + unit.code() + "."));
    faults.refuse();
    return months;
  }

  private void month(Volume volume) {
    Random random = seed.of("history/" + volume.month() + "/" + volume.office());
    List<Unit> all = new ArrayList<>();
    List<Unit> paying = new ArrayList<>();
    Deque<Unit> first = waiting.computeIfAbsent(volume.office(), o -> new ArrayDeque<>());
    for (Unit unit : province.units()) {
      if (!unit.office().equals(volume.office())) {
        continue;
      }
      all.add(unit);
      if (unit.paid().isPresent() && !unit.paid().get().isAfter(volume.month())) {
        paying.add(unit);
        if (begun.add(unit.code())) {
          first.add(unit);
        }
      }
    }
    if (volume.online() > 0 && paying.isEmpty() || volume.paper() > 0 && all.isEmpty()) {
      volume.row().faults();
      faults.add(
          volume.row().file(),
          volume.row().line(),
          "online",
          "Tháng này chưa có đơn vị nào gửi được.",
          "No unit can have sent in this month.");
      return;
    }
    List<HistoryRow> rows = months.computeIfAbsent(volume.month(), m -> new ArrayList<>());
    for (int i = 0; i < volume.online(); i++) {
      boolean guaranteed = !first.isEmpty();
      Unit unit = guaranteed ? first.remove() : paying.get(random.nextInt(paying.size()));
      rows.add(row(unit, volume.month(), Channel.ONLINE, guaranteed, random));
    }
    for (int i = 0; i < volume.paper(); i++) {
      Unit unit = all.get(random.nextInt(all.size()));
      rows.add(row(unit, volume.month(), Channel.PAPER, false, random));
    }
  }

  private HistoryRow row(
      Unit unit, YearMonth month, Channel channel, boolean guaranteed, Random random) {
    List<LocalDate> days = MilestonePlan.days(calendar, month);
    int end = month.equals(last) ? days.size() - TAIL : days.size();
    int from = 0;
    int takes = 1 + random.nextInt(2);
    LocalDate paid = milestones.paid().get(unit.code());
    if (channel == Channel.ONLINE && paid != null && YearMonth.from(paid).equals(month)) {
      // The first voucher of all is the one that was completed on the day of the milestone.
      from = days.indexOf(paid) - 1;
      end = guaranteed ? from + 1 : Math.max(end, from + 1);
      takes = guaranteed ? 1 : takes;
    }
    LocalDate received = days.get(from + random.nextInt(Math.max(1, end - from)));
    return new HistoryRow(
        UnitCode.of(unit.code()),
        OfficeCode.of(unit.office()),
        province.settings().text("history.service"),
        channel,
        received,
        calendar.plusWorkingDays(received, takes),
        Money.of(
            Seed.amount(
                random,
                province.settings().number("history.least"),
                province.settings().number("history.most"))));
  }
}
