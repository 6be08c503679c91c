/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.WorkingCalendar;

/** A registry in memory: units, what offices and areas are called, and milestones reached. */
final class FakeRegistry implements RegistryLookup {
  final Map<UnitCode, UnitRecord> units = new HashMap<>();
  final Map<String, AreaRecord> areas = new HashMap<>();
  final Map<String, String> offices = new HashMap<>();
  final List<String> reached = new ArrayList<>();

  /** Units that were merged into others, with their last day's next. */
  private final Map<UnitCode, LocalDate> merged = new HashMap<>();

  /** Units that existed before and have ended: not in any list of today. */
  final Map<UnitCode, UnitRecord> ended = new HashMap<>();

  @Override
  public Optional<UnitRecord> unit(Tx tx, UnitCode code, LocalDate asOf) {
    return Optional.ofNullable(units.getOrDefault(code, ended.get(code)));
  }

  @Override
  public Optional<String> unitName(Tx tx, UnitCode code, LocalDate asOf) {
    return unit(tx, code, asOf).map(UnitRecord::name);
  }

  @Override
  public List<UnitRecord> units(Tx tx, LocalDate asOf, Instant knownAt) {
    return units.values().stream()
        .filter(unit -> asOf.isBefore(merged.getOrDefault(unit.code(), LocalDate.MAX)))
        .map(unit -> asOf(unit, asOf))
        .toList();
  }

  @Override
  public Optional<String> officeName(Tx tx, OfficeCode office, LocalDate asOf) {
    return Optional.ofNullable(offices.get(office.value()));
  }

  @Override
  public Optional<String> province(Tx tx, UnitCode unit, LocalDate asOf) {
    return Optional.of("12");
  }

  @Override
  public java.util.Set<String> provinces(Tx tx, LocalDate asOf) {
    return java.util.Set.of("12");
  }

  @Override
  public Optional<AreaRecord> area(Tx tx, String areaCode, LocalDate asOf) {
    return Optional.ofNullable(areas.get(areaCode));
  }

  @Override
  public boolean reach(Tx tx, UnitCode unit, Milestone milestone, LocalDate on) {
    reached.add(unit + " " + milestone + " " + on);
    if (milestone == Milestone.FIRST_COMPLETED_PAYMENT) {
      units.computeIfPresent(unit, (code, old) -> with(old, old.enrolledOn(), on));
    }
    return true;
  }

  /** Merges the units that never paid into others on a day. */
  void mergeTheMissing(LocalDate on) {
    units.values().stream()
        .filter(unit -> unit.firstPaidOn() == null)
        .forEach(unit -> merged.put(unit.code(), on));
  }

  /** Gives a unit another state of enrolment. */
  void stand(UnitCode unit, EnrolmentState state) {
    UnitRecord old = units.get(unit);
    units.put(unit, with(old, old.enrolledOn(), old.firstPaidOn(), state));
  }

  static UnitRecord with(UnitRecord old, LocalDate enrolledOn, LocalDate firstPaidOn) {
    return with(old, enrolledOn, firstPaidOn, enrolment(old, enrolledOn));
  }

  private static UnitRecord with(
      UnitRecord old, LocalDate enrolledOn, LocalDate firstPaidOn, EnrolmentState state) {
    return new UnitRecord(
        old.code(),
        old.name(),
        old.block(),
        old.budgetLevel(),
        old.chapter(),
        old.sector(),
        old.kind(),
        old.office(),
        old.district(),
        old.commune(),
        old.officer(),
        old.officerName(),
        old.hasActiveAccount(),
        enrolledOn,
        firstPaidOn,
        state);
  }

  private static EnrolmentState enrolment(UnitRecord old, LocalDate enrolledOn) {
    if (enrolledOn == null) {
      return EnrolmentState.REG_DRAFT;
    }
    return old.enrolment().everEnrolled() ? old.enrolment() : EnrolmentState.ENROLLED;
  }

  private static UnitRecord asOf(UnitRecord unit, LocalDate asOf) {
    return with(unit, by(unit.enrolledOn(), asOf), by(unit.firstPaidOn(), asOf));
  }

  private static LocalDate by(LocalDate reached, LocalDate asOf) {
    return reached == null || reached.isAfter(asOf) ? null : reached;
  }

  @Override
  public Optional<AccountRecord> account(Tx tx, AccountNumber number, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isSignatory(
      Tx tx, AccountNumber account, String person, int position, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean codeActive(Tx tx, String catalogue, String code, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String officeElectronicId(Tx tx, OfficeCode office, LocalDate asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public LocalDate plusWorkingDays(Tx tx, OfficeCode office, LocalDate from, int days) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WorkingCalendar calendar(Tx tx, OfficeCode office, LocalDate from, Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SlaMode slaMode(Tx tx, OfficeCode office, LocalDate accepted, Instant knownAt) {
    throw new UnsupportedOperationException();
  }
}
