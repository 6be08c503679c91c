/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.Milestone;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.CalendarRule;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Sector;
import org.dvctt.model.SlaMode;
import org.dvctt.model.UnitCode;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.model.WorkingHours;

/** One enrolled school with one account; a few codes. */
final class FakeRegistry implements RegistryLookup {
  static final OfficeCode OFFICE = OfficeCode.of("9918");
  private static final Set<String> CODES =
      Set.of(
          "econ_item/6501",
          "sector/071",
          "chapter/622",
          "fund_source/13",
          "program/00000",
          "bank/agribank");

  /** What every office works by. */
  WorkingCalendar calendar = ROUND_THE_CLOCK;

  private static final WorkingCalendar ROUND_THE_CLOCK =
      new WorkingCalendar(
          List.of(
              CalendarRule.ordered(
                  LocalDate.of(2000, 1, 1),
                  LocalDate.of(9999, 12, 31),
                  WorkingHours.parse("00:00-24:00"),
                  "")));

  EnrolmentState enrolment = EnrolmentState.ENROLLED;

  /** Budget level of the unit: that of its account. */
  int level = 3;

  /** Office and status of every account. */
  OfficeCode accountOffice = OFFICE;

  String accountStatus = "ACTIVE";

  @Override
  public Optional<UnitRecord> unit(Tx tx, UnitCode code, LocalDate asOf) {
    return Optional.of(
        new UnitRecord(
            code,
            "Trường",
            Block.DISTRICT,
            level,
            Chapter.of("622"),
            Sector.of("071"),
            "school",
            OFFICE,
            "112",
            "03434",
            null,
            null,
            true,
            LocalDate.of(2020, 1, 1),
            null,
            enrolment));
  }

  @Override
  public Optional<String> unitName(Tx tx, UnitCode code, LocalDate asOf) {
    return unit(tx, code, asOf).map(UnitRecord::name);
  }

  @Override
  public List<UnitRecord> units(Tx tx, LocalDate asOf, Instant knownAt) {
    return List.of();
  }

  @Override
  public Optional<AccountRecord> account(Tx tx, AccountNumber number, LocalDate asOf) {
    return Optional.of(
        new AccountRecord(
            number, accountOffice, accountStatus, !number.equals(Desk.SINGLE_SIGNED)));
  }

  @Override
  public boolean isSignatory(
      Tx tx, AccountNumber account, String person, int position, LocalDate asOf) {
    return person.equals("both") || person.equals(position == 1 ? "ctk" : "ktt");
  }

  @Override
  public boolean codeActive(Tx tx, String catalogue, String code, LocalDate on) {
    return CODES.contains(catalogue + "/" + code);
  }

  @Override
  public Optional<String> officeName(Tx tx, OfficeCode office, LocalDate asOf) {
    return Optional.of("KBNN");
  }

  @Override
  public String officeElectronicId(Tx tx, OfficeCode office, LocalDate asOf) {
    return "G12.99.18";
  }

  @Override
  public LocalDate plusWorkingDays(Tx tx, OfficeCode office, LocalDate from, int days) {
    return from.plusDays(days);
  }

  @Override
  public WorkingCalendar calendar(Tx tx, OfficeCode office, LocalDate from, Instant knownAt) {
    return calendar;
  }

  @Override
  public SlaMode slaMode(Tx tx, OfficeCode office, LocalDate accepted, Instant knownAt) {
    return SlaMode.END_OF_NTH_WORKING_DAY;
  }

  @Override
  public boolean reach(Tx tx, UnitCode unit, Milestone milestone, LocalDate on) {
    return true;
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
    return Optional.empty();
  }
}
