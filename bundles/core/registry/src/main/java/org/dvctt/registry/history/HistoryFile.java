/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.model.Channel;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvFile;
import org.dvctt.registry.load.CsvRow;
import org.dvctt.registry.load.Faults;
import org.dvctt.registry.load.GivenFile;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file of history against the units and offices that the register knows. */
final class HistoryFile {
  static final List<String> NEEDED =
      List.of("unit", "office", "service", "channel", "received", "completed", "amount");
  private static final List<String> OPTIONAL = List.of("note");

  private final Set<String> units;
  private final Set<String> offices;
  private final LocalDate today;

  private HistoryFile(Set<String> units, Set<String> offices, LocalDate today) {
    this.units = units;
    this.offices = offices;
    this.today = today;
  }

  /** A row that was read, with its place for later faults. */
  record Read(CsvRow place, HistoryRow row) {}

  /**
   * All rows; what is wrong becomes faults of the rows. A unit may have traded elsewhere then, and
   * may have ended since: it is enough that the register knows it.
   *
   * @param today last day on which anything can have happened
   */
  static List<Read> read(Sql sql, GivenFile file, Faults faults, LocalDate today) {
    List<CsvRow> rows = CsvFile.read(file.name(), file.bytes(), faults, NEEDED, OPTIONAL);
    HistoryFile reader =
        new HistoryFile(codes(sql, "registry_unit"), codes(sql, "registry_office"), today);
    List<Read> read = new ArrayList<>(rows.size());
    for (CsvRow row : rows) {
      int before = faults.count();
      Parts parts = reader.parts(row);
      if (faults.count() == before) {
        read.add(new Read(row, parts.whole()));
      }
    }
    return read;
  }

  private static Set<String> codes(Sql sql, String table) {
    return new HashSet<>(
        sql.list(
            "select distinct code from " + table + " where superseded_at = ?",
            row -> row.text("code"),
            DatedTable.STILL_KNOWN));
  }

  /** Cells of a row; they make a whole only when none of them had a fault. */
  private record Parts(
      String unit,
      String office,
      String service,
      Channel channel,
      LocalDate received,
      @Nullable LocalDate completed,
      long amount) {
    HistoryRow whole() {
      return new HistoryRow(
          UnitCode.of(unit),
          OfficeCode.of(office),
          service,
          channel,
          received,
          completed,
          Money.of(amount));
    }
  }

  private Parts parts(CsvRow row) {
    String unit = row.digits("unit", 7);
    if (row.optional("unit").equals(unit) && !units.contains(unit)) {
      row.fault("UNKNOWN_UNIT", "unit", "Không có đơn vị này.", "There is no such unit.");
    }
    String office = row.digits("office", 4);
    if (row.optional("office").equals(office) && !offices.contains(office)) {
      row.fault("UNKNOWN_OFFICE", "office", "Không có kho bạc này.", "There is no such office.");
    }
    row.text("received");
    LocalDate received = day(row, "received", LocalDate.MIN);
    LocalDate completed =
        row.optional("completed").isEmpty() ? null : day(row, "completed", received);
    return new Parts(unit, office, service(row), channel(row), received, completed, amount(row));
  }

  private LocalDate day(CsvRow row, String column, LocalDate earliest) {
    LocalDate day = row.date(column).orElse(today);
    if (day.isAfter(today)) {
      row.fault("FUTURE_DATE", column, "Ngày ở tương lai.", "The day is in the future.");
    } else if (day.isBefore(earliest)) {
      row.fault(
          "BAD_SPAN",
          column,
          "Hoàn thành trước khi nhận.",
          "It was completed before it was received.");
    }
    return day;
  }

  private static String service(CsvRow row) {
    String service = row.text("service");
    if (!service.isEmpty() && !service.matches("SVC_[A-Z0-9_]{1,56}")) {
      row.fault(
          "BAD_CODE",
          "service",
          "Mã dịch vụ có dạng SVC_RECURRENT_EXPENDITURE.",
          "A service is written like SVC_RECURRENT_EXPENDITURE.");
    }
    return service;
  }

  private static Channel channel(CsvRow row) {
    String given = row.text("channel");
    for (Channel channel : Channel.values()) {
      if (channel.name().equals(given)) {
        return channel;
      }
    }
    if (!given.isEmpty()) {
      row.fault("BAD_CODE", "channel", "Phải là ONLINE hoặc PAPER.", "It must be ONLINE or PAPER.");
    }
    return Channel.PAPER;
  }

  private static long amount(CsvRow row) {
    String text = row.text("amount");
    // More digits are a slip of the hand, not a voucher.
    if (text.matches("[1-9]\\d{0,14}")) {
      return Long.parseLong(text);
    }
    if (!text.isEmpty()) {
      row.fault(
          "BAD_NUMBER",
          "amount",
          "Số tiền là số đồng nguyên dương, không dấu chấm, tối đa 15 chữ số.",
          "An amount is a whole, positive number of đồng without points, of at most 15 digits.");
    }
    return 0;
  }
}
