/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AreaCode;
import org.dvctt.model.Block;
import org.dvctt.model.UnitCode;

/** A province as its files tell it, checked. {@code to} is the first day that is not valid. */
record Province(
    String code,
    Settings settings,
    Span organisation,
    List<Office> offices,
    List<Code> codes,
    List<Holiday> holidays,
    DeclaredCalendar calendar,
    List<Unit> units,
    List<Volume> volumes,
    String filesHash) {

  /** Half-open. */
  record Span(LocalDate from, LocalDate to) {}

  /** A treasury office; no parent at the top. */
  record Office(String code, String name, String kind, String parent, String electronicId) {}

  /** A code of a catalogue. */
  record Code(
      String catalogue,
      String code,
      String name,
      String kind,
      String parent,
      String confidence,
      boolean synthetic,
      Span valid) {}

  /** A declared day. */
  record Holiday(LocalDate day, boolean off, String name, String status) {}

  /** A unit; registered and paid by month, the days are planned by the seed. */
  record Unit(
      String code,
      String name,
      Block block,
      int level,
      String chapter,
      String sector,
      String kind,
      String office,
      String district,
      String commune,
      String address,
      String officer,
      Optional<YearMonth> registered,
      Optional<YearMonth> paid) {

    /** The area is the commune's for level 4, 00000 for all others. */
    AccountNumber account(String natural) {
      return new AccountNumber(
          natural, level, UnitCode.of(code), AreaCode.of(level == 4 ? commune : "00000"));
    }
  }

  /** Vouchers of an office in a month. */
  record Volume(YearMonth month, String office, int online, int paper, CsvRow row) {}

  boolean synthetic() {
    return settings.flag("units.synthetic");
  }

  /** Offices at which units trade: all that have a parent. */
  List<Office> trading() {
    return offices.stream().filter(office -> !office.parent().isEmpty()).toList();
  }
}
