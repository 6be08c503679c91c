/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.registry.load.Province.Unit;

/**
 * Days of registration and first payment within the months of the file: both working days, the
 * payment one to three later when both fall into one month, with room for a dossier before it.
 */
final class MilestonePlan {
  private static final int ROOM = 5;

  private final Map<String, LocalDate> registered = new HashMap<>();
  private final Map<String, LocalDate> paid = new HashMap<>();

  MilestonePlan(Province province, WorkingCalendar calendar, Seed seed) {
    for (Unit unit : province.units()) {
      Random random = seed.of("milestones/" + unit.code());
      unit.registered()
          .ifPresent(
              month -> {
                List<LocalDate> days = days(calendar, month);
                int at = random.nextInt(Math.max(1, days.size() - ROOM));
                registered.put(unit.code(), days.get(at));
                unit.paid()
                    .ifPresent(
                        pay -> {
                          List<LocalDate> later = days(calendar, pay);
                          int from = pay.equals(month) ? at + 1 : 1;
                          int on = Math.min(from + random.nextInt(3), later.size() - 1);
                          paid.put(unit.code(), later.get(on));
                        });
              });
    }
  }

  static List<LocalDate> days(WorkingCalendar calendar, YearMonth month) {
    return calendar.workingDays(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  Map<String, LocalDate> registered() {
    return registered;
  }

  Map<String, LocalDate> paid() {
    return paid;
  }
}
