/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;

/**
 * What other contexts ask the registry, inside their own transaction. {@code asOf} is the valid
 * date.
 */
public interface RegistryLookup {
  Optional<UnitRecord> unit(Tx tx, UnitCode code, LocalDate asOf);

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

  /** Name of the office on the date. */
  Optional<String> officeName(Tx tx, OfficeCode office, LocalDate asOf);

  /** Electronic id of the office on the date: prefix of dossier codes. */
  String officeElectronicId(Tx tx, OfficeCode office, LocalDate asOf);

  /**
   * The office's local date {@code days} working days after the date (holidays and worked Saturdays
   * are data).
   */
  LocalDate plusWorkingDays(Tx tx, OfficeCode office, LocalDate from, int days);

  /** The administrative area (commune or district level) as it stood on the date. */
  Optional<AreaRecord> area(Tx tx, String areaCode, LocalDate asOf);

  /** Reaches a milestone; the earliest date counts. Returns true when something changed. */
  boolean reach(Tx tx, UnitCode unit, Milestone milestone, LocalDate on);
}
