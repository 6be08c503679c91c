/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.enrolment.Enrolling;
import org.dvctt.store.Sql;

/** The acts on units, each inside its caller's transaction. */
final class RegistryActs {
  private RegistryActs() {}

  /** Records an enrolment whose paper the office has accepted. */
  static void enrol(Sql sql, Actor actor, UnitCode unit, LocalDate on, String reason, Instant now) {
    // The unit must have existed on that day; who may act is said by its office of today.
    unit(sql, unit, on, now);
    UnitRecord today = unit(sql, unit, BusinessClock.day(now), now);
    new Enrolling(sql, actor, today, now).recordPaper(on, reason);
  }

  static void endAssignment(Sql sql, Actor actor, UnitCode unit, LocalDate from, Instant now) {
    UnitRecord record = unit(sql, unit, from, now);
    List<OfficeCode> line = withParents(sql, record.office(), new Moment(from, now));
    boolean head = actor.holds(Set.of(Role.KB_OFFICE_HEAD), record.office());
    boolean director =
        line.stream().anyMatch(it -> actor.holds(Set.of(Role.KB_PROVINCE_DIRECTOR), it));
    if (!head && !director) {
      throw Refusals.wrongRole(
          "giám đốc kho bạc của đơn vị", "the head of the unit's office or the director");
    }
    if (!DatedTable.ASSIGNMENT.end(sql, List.of(unit.value()), from, now)) {
      throw Refusals.conflict(
          "NO_ASSIGNMENT",
          "Ngày " + from + " đơn vị " + unit + " không có cán bộ chuyên quản.",
          "Unit " + unit + " has no relation officer on " + from + ".");
    }
  }

  private static UnitRecord unit(Sql sql, UnitCode unit, LocalDate on, Instant now) {
    return UnitRows.read(sql, new Moment(on, now), List.of(unit.value())).stream()
        .findFirst()
        .orElseThrow(() -> Refusals.notFound("unit_code", unit.value()))
        .unit();
  }

  private static List<OfficeCode> withParents(Sql sql, OfficeCode office, Moment moment) {
    Map<String, String> parents =
        Offices.all(sql, moment).stream()
            .collect(Collectors.toMap(it -> it.code().value(), OfficeView::parent));
    List<OfficeCode> line = new ArrayList<>(List.of(office));
    String parent = parents.getOrDefault(office.value(), "");
    while (!parent.isEmpty() && !line.contains(OfficeCode.of(parent))) {
      line.add(OfficeCode.of(parent));
      parent = parents.getOrDefault(parent, "");
    }
    return line;
  }
}
