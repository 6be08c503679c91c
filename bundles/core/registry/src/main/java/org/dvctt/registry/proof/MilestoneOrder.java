/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.core.ports.Milestone;
import org.dvctt.registry.DatedTable;
import org.dvctt.store.Sql;

/**
 * Milestones: one of each kind a unit, registration first. Others may be known in any order: what
 * was sent before the platform is often not known while the payment is.
 */
final class MilestoneOrder {
  private static final String TABLE = "registry_milestone";

  private final Findings found;

  private MilestoneOrder(Findings found) {
    this.found = found;
  }

  static void look(Sql sql, Set<String> units, Findings found) {
    MilestoneOrder order = new MilestoneOrder(found);
    Map<String, Map<Milestone, LocalDate>> reached = new TreeMap<>();
    sql.each(
        "select unit, milestone, reached_on from registry_milestone where superseded_at = ?"
            + " order by unit, milestone, turn",
        row -> {
          String unit = row.text("unit");
          Milestone milestone = Milestone.valueOf(row.text("milestone"));
          LocalDate other =
              reached
                  .computeIfAbsent(unit, key -> new EnumMap<>(Milestone.class))
                  .putIfAbsent(milestone, row.date("reached_on"));
          if (other != null) {
            found.add(
                "MILESTONE_TWICE",
                TABLE,
                unit + "/" + milestone,
                "Mốc có hai ngày cùng hiện hành.",
                "The milestone has two dates at once.");
          }
        },
        DatedTable.STILL_KNOWN);
    reached.forEach(
        (unit, days) -> {
          if (!units.contains(unit)) {
            found.add(
                "MILESTONE_WITHOUT_UNIT",
                TABLE,
                unit,
                "Không có đơn vị này.",
                "There is no such unit.");
          }
          order.unit(unit, days);
        });
  }

  private void unit(String unit, Map<Milestone, LocalDate> days) {
    LocalDate registered = days.getOrDefault(Milestone.REGISTERED, DatedTable.OPEN);
    days.forEach(
        (milestone, day) -> {
          if (day.isBefore(registered)) {
            boolean never = registered.equals(DatedTable.OPEN);
            found.add(
                "MILESTONE_BEFORE_REGISTRATION",
                TABLE,
                unit + "/" + milestone,
                "Đạt ngày "
                    + day
                    + (never ? " mà chưa đăng ký." : ", trước khi đăng ký " + registered + "."),
                "Reached on "
                    + day
                    + (never
                        ? " and never registered."
                        : ", before registration on " + registered + "."));
          }
        });
  }
}
