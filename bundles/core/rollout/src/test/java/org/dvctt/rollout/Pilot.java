/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.core.ports.AreaRecord;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Block;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;

/** The totals of the domain's appendix A1, spread over made units. */
final class Pilot {
  private static final LocalDate ENROLLED = LocalDate.of(2019, 6, 1);
  private final FakeRegistry registry = new FakeRegistry();
  private final List<HistoryRow> history = new ArrayList<>();

  Pilot() {
    lines("registration_by_office.csv").forEach(this::office);
    lines("dossiers_by_office_month.csv").forEach(this::month);
  }

  FakeRegistry registry() {
    return registry;
  }

  List<HistoryRow> history() {
    return history;
  }

  private void office(String[] row) {
    int all = Integer.parseInt(row[3]);
    int registered = Integer.parseInt(row[4]);
    boolean provincial = row[0].equals("9911");
    registry.offices.put(row[0], row[1]);
    registry.areas.put(
        row[2], new AreaRecord(row[2], "Địa bàn " + row[2], provincial ? "Thành phố" : "Huyện"));
    for (int i = 0; i < all; i++) {
      Block block =
          provincial
              ? i % 3 == 0 ? Block.CITY : Block.PROVINCE
              : i % 2 == 0 ? Block.DISTRICT : Block.COMMUNE;
      add(row, block, i < registered, i % 2 == 0);
    }
  }

  private void add(String[] row, Block block, boolean active, boolean hasOfficer) {
    UnitCode code = UnitCode.of(Integer.toString(1990001 + registry.units.size()));
    registry.units.put(
        code,
        new UnitRecord(
            code,
            "Đơn vị " + code,
            block,
            block == Block.COMMUNE ? 4 : 3,
            Chapter.of("622"),
            Sector.of("071"),
            "school",
            OfficeCode.of(row[0]),
            row[2],
            "03387",
            hasOfficer ? "p1" : null,
            hasOfficer ? "Cán bộ chuyên quản CQ" + row[0] : null,
            true,
            active ? ENROLLED : null,
            active ? ENROLLED : null,
            active ? EnrolmentState.ENROLLED : EnrolmentState.REG_DRAFT));
  }

  private void month(String[] row) {
    LocalDate first = LocalDate.parse(row[0] + "-01");
    List<UnitRecord> units =
        registry.units.values().stream()
            .filter(u -> u.office().value().equals(row[1]) && u.firstPaidOn() != null)
            .toList();
    add(units, first, Channel.ONLINE, Integer.parseInt(row[3]));
    add(units, first, Channel.PAPER, Integer.parseInt(row[4]));
  }

  private void add(List<UnitRecord> units, LocalDate first, Channel channel, int count) {
    for (int i = 0; i < count; i++) {
      UnitRecord unit = units.get(i % units.size());
      LocalDate day = first.plusDays(i % 2);
      history.add(
          new HistoryRow(
              unit.code(),
              unit.office(),
              "SVC_RECURRENT_EXPENDITURE",
              channel,
              day,
              day,
              Money.of(1_000)));
    }
  }

  private static List<String[]> lines(String file) {
    return rows(file).stream().filter(row -> Character.isDigit(row[0].charAt(0))).toList();
  }

  /** Rows of a file beside these, without its header. */
  static List<String[]> rows(String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Pilot.class.getResourceAsStream("/pilot/" + file), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
