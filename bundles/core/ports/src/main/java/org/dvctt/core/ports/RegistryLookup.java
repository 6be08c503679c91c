/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.SlaMode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.WorkingCalendar;

/**
 * What other contexts ask the registry, inside their own transaction. {@code asOf} is the valid
 * date.
 */
public interface RegistryLookup {
  Optional<UnitRecord> unit(Tx tx, UnitCode code, LocalDate asOf);

  /** Name of the unit on the date, for who needs nothing else of it. */
  Optional<String> unitName(Tx tx, UnitCode code, LocalDate asOf);

  /**
   * All units that existed on the date, by office and code.
   *
   * @param knownAt what the system knew at that instant of business time
   */
  List<UnitRecord> units(Tx tx, LocalDate asOf, Instant knownAt);

  Optional<AccountRecord> account(Tx tx, AccountNumber number, LocalDate asOf);

  /**
   * True when the person is registered for the position (1 holder, 2 chief accountant) on the
   * account on the date.
   */
  boolean isSignatory(Tx tx, AccountNumber account, String person, int position, LocalDate asOf);

  /**
   * True when the code is in force on the date.
   *
   * @param catalogue {@code econ_item}, {@code sector}, {@code chapter}, {@code fund_source},
   *     {@code program}, {@code area}, {@code bank}
   */
  boolean codeActive(Tx tx, String catalogue, String code, LocalDate on);

  /**
   * Two-digit code of the province in which the unit lies, by its district; empty when it isn't
   * known. A district's last declaration goes on when its own days have ended.
   */
  Optional<String> province(Tx tx, UnitCode unit, LocalDate asOf);

  /** Codes of the provinces in which units lay on the date; without the ones not known. */
  Set<String> provinces(Tx tx, LocalDate asOf);

  /** Name of the office on the date. */
  Optional<String> officeName(Tx tx, OfficeCode office, LocalDate asOf);

  /** Electronic id of the office on the date: prefix of dossier codes. */
  String officeElectronicId(Tx tx, OfficeCode office, LocalDate asOf);

  /**
   * The office's local date {@code days} working days after the date, by its calendar as known now.
   *
   * @throws org.dvctt.model.Refused CONFLICT {@code NO_WORKING_DAY}
   */
  LocalDate plusWorkingDays(Tx tx, OfficeCode office, LocalDate from, int days);

  /**
   * The office's working calendar of the days from a day on. It answers all questions of days and
   * hours; whoever asks several reads it once.
   *
   * @param knownAt what was known at that instant of business time
   */
  WorkingCalendar calendar(Tx tx, OfficeCode office, LocalDate from, Instant knownAt);

  /**
   * How limits are counted for what the office accepts on the day.
   *
   * @param knownAt what was known at that instant of business time
   * @throws org.dvctt.model.Refused CONFLICT {@code NO_SLA_MODE} when nothing is declared
   */
  SlaMode slaMode(Tx tx, OfficeCode office, LocalDate accepted, Instant knownAt);

  /**
   * When the office owes its result: so many working days after acceptance by its calendar and the
   * way of counting of that day. Acceptance out of working hours counts from the next opening.
   *
   * @param knownAt what was known at that instant of business time
   * @throws org.dvctt.model.Refused CONFLICT {@code NO_WORKING_DAY}, {@code NO_SLA_MODE} when what
   *     is declared for the office has a gap there
   */
  default Instant due(
      Tx tx, OfficeCode office, Instant accepted, int workingDays, Instant knownAt) {
    LocalDate day = BusinessClock.day(accepted);
    SlaMode mode = slaMode(tx, office, day, knownAt);
    return calendar(tx, office, day, knownAt).due(accepted, workingDays, mode);
  }

  /**
   * So many working hours of the office after the instant, never on the end of a period, which is
   * the beginning of the next one (reception within 8 working hours, domain §2.3).
   *
   * @param knownAt what was known at that instant of business time
   * @throws org.dvctt.model.Refused CONFLICT {@code NO_WORKING_DAY}
   */
  default Instant plusWorkingHours(
      Tx tx, OfficeCode office, Instant from, int hours, Instant knownAt) {
    WorkingCalendar calendar = calendar(tx, office, BusinessClock.day(from), knownAt);
    return calendar.plusHours(from, Duration.ofHours(hours));
  }

  /**
   * True when what the office receives at that instant counts from its next working day: it came
   * after the last hour, or on a day that is not worked.
   *
   * @param knownAt what was known at that instant of business time
   */
  default boolean afterWorkingHours(Tx tx, OfficeCode office, Instant at, Instant knownAt) {
    return calendar(tx, office, BusinessClock.day(at), knownAt).afterHours(at);
  }

  /** The administrative area (commune or district level) as it stood on the date. */
  Optional<AreaRecord> area(Tx tx, String areaCode, LocalDate asOf);

  /** Reaches a milestone; the earliest date counts. Returns true when something changed. */
  boolean reach(Tx tx, UnitCode unit, Milestone milestone, LocalDate on);
}
