/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.Province.Code;
import org.dvctt.registry.load.Province.Holiday;
import org.dvctt.registry.load.Province.Span;

/** Reads code lists and the calendar. */
final class CatalogueFiles {
  private final Path folder;
  private final Faults faults;
  private final Span undated;
  private final List<Code> codes = new ArrayList<>();
  private final Map<String, List<Span>> spans = new HashMap<>();

  /**
   * @param undated when rows without dates are valid
   */
  CatalogueFiles(Path folder, Faults faults, Span undated) {
    this.folder = folder;
    this.faults = faults;
    this.undated = undated;
  }

  List<Code> codes(Path areas, String province) {
    list("chuong.csv", "chapter", 3);
    list("nguon_ngan_sach.csv", "fund_source", 2);
    list("programs.csv", "program", 5);
    list("cap_ngan_sach.csv", "budget_level", 1);
    list("tabmis_accounts_common.csv", "natural_account", 4);
    for (CsvRow row : CsvFile.read(folder.resolve("loai_khoan.csv"), faults, "code", "kind")) {
      String catalogue = row.text("kind").equals("khoan") ? "sector" : "sector_group";
      add(row, catalogue, row.digits("code", 3), row.optional("parent_loai"), undated);
    }
    for (CsvRow row :
        CsvFile.read(folder.resolve("muc_tieumuc.csv"), faults, "code", "kind", "group")) {
      add(row, item(row), row.digits("code", 4), row.optional("parent_muc"), undated);
    }
    banks(province);
    Span open = new Span(undated.from(), DatedTable.OPEN);
    codes.add(new Code("area", "00000", "Không theo địa bàn", "", "", "cao", false, open));
    for (CsvRow row :
        CsvFile.read(
            areas.resolve("districts.csv"), faults, "district_code", "full_name", "type")) {
      area(row, "district", row.text("district_code"), province, undated);
    }
    for (CsvRow row :
        CsvFile.read(
            areas.resolve("communes.csv"), faults, "commune_code", "full_name", "district_code")) {
      area(row, "area", row.digits("commune_code", 5), row.text("district_code"), undated);
    }
    return codes;
  }

  List<Holiday> holidays() {
    List<Holiday> days = new ArrayList<>();
    Set<LocalDate> seen = new HashSet<>();
    for (CsvRow row :
        CsvFile.read(folder.resolve("holidays.csv"), faults, "date", "day_off", "name")) {
      row.text("date");
      LocalDate day = row.date("date").orElse(LocalDate.EPOCH);
      if (!seen.add(day)) {
        row.fault("date", "Ngày bị lặp.", "The day is there twice.");
      }
      days.add(
          new Holiday(day, row.whole("day_off", 1) == 1, row.text("name"), row.optional("status")));
    }
    return days;
  }

  private static String item(CsvRow row) {
    boolean leaf = row.text("kind").equals("tieumuc");
    boolean revenue = row.text("group").equals("thu");
    return (revenue ? "revenue" : "econ") + (leaf ? "_item" : "_group");
  }

  private void list(String file, String catalogue, int digits) {
    for (CsvRow row : CsvFile.read(folder.resolve(file), faults, "code", "name")) {
      LocalDate from = row.date("valid_from").orElse(undated.from());
      LocalDate last = undated.to().minusDays(1);
      LocalDate to = row.date("valid_to").orElse(last).plusDays(1);
      if (row.has("valid_to") && row.optional("valid_to").isEmpty()) {
        to = DatedTable.OPEN;
      }
      if (!from.isBefore(to)) {
        row.fault("valid_to", "Hết hạn trước khi bắt đầu.", "It ends before it begins.");
      }
      add(row, catalogue, row.digits("code", digits), "", new Span(from, to));
    }
  }

  private void add(CsvRow row, String catalogue, String code, String parent, Span valid) {
    once(row, "code", catalogue, code, valid);
    codes.add(
        new Code(
            catalogue,
            code,
            row.text("name"),
            "",
            parent,
            row.optional("confidence"),
            false,
            valid));
  }

  private void area(CsvRow row, String catalogue, String code, String parent, Span valid) {
    once(row, catalogue.equals("area") ? "commune_code" : "district_code", catalogue, code, valid);
    codes.add(
        new Code(
            catalogue, code, row.text("full_name"), row.text("type"), parent, "cao", false, valid));
  }

  /** A code may come back with other dates, but never twice for the same day. */
  private void once(CsvRow row, String column, String catalogue, String code, Span valid) {
    List<Span> earlier = spans.computeIfAbsent(catalogue + "/" + code, key -> new ArrayList<>());
    if (earlier.stream()
        .anyMatch(span -> span.from().isBefore(valid.to()) && valid.from().isBefore(span.to()))) {
      row.fault(column, "Mã " + code + " bị lặp.", "Code " + code + " is there twice.");
    }
    earlier.add(valid);
  }

  /** No list of branch codes is at hand: one branch a bank, province + institution + number. */
  private void banks(String province) {
    Map<String, Integer> branches = new HashMap<>();
    for (CsvRow row :
        CsvFile.read(folder.resolve("banks.csv"), faults, "name", "sbv_code3", "deprecated")) {
      if (row.optional("sbv_code3").isEmpty() || row.optional("deprecated").equals("1")) {
        continue;
      }
      String institution = row.digits("sbv_code3", 3);
      int branch = branches.merge(institution, 1, Integer::sum);
      String code = province + institution + "%03d".formatted(branch);
      codes.add(
          new Code("bank", code, row.text("name"), "", institution, "synthetic", true, undated));
    }
  }
}
