/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Block;
import org.dvctt.registry.load.Province.Code;
import org.dvctt.registry.load.Province.Office;
import org.dvctt.registry.load.Province.Unit;

/** Reads {@code units.csv} and checks every code against what the other files say. */
final class UnitFile {
  private final Set<String> offices = new HashSet<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final Map<String, String> districtOf = new HashMap<>();
  private final Map<String, String> officeOf = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  UnitFile(List<Office> offices, List<Code> codes) {
    offices.stream().filter(o -> !o.parent().isEmpty()).forEach(o -> this.offices.add(o.code()));
    for (Code code : codes) {
      this.codes.computeIfAbsent(code.catalogue(), c -> new HashSet<>()).add(code.code());
      if (code.catalogue().equals("area")) {
        districtOf.put(code.code(), code.parent());
      }
    }
  }

  List<Unit> read(Path path, Faults faults) {
    List<Unit> units = new ArrayList<>();
    for (CsvRow row :
        CsvFile.read(
            path,
            faults,
            "unit_code",
            "name",
            "block",
            "budget_level",
            "chuong",
            "khoan",
            "kind",
            "treasury_code",
            "district_code",
            "commune_code",
            "officer_no",
            "registered",
            "registered_month")) {
      units.add(unit(row));
    }
    return units;
  }

  private Unit unit(CsvRow row) {
    String code = row.digits("unit_code", 7);
    if (!seen.add(code)) {
      row.fault("unit_code", "Mã bị lặp.", "The code is there twice.");
    }
    int level = row.whole("budget_level", 4);
    String office = row.digits("treasury_code", 4);
    if (!offices.contains(office)) {
      row.fault("treasury_code", "Kho bạc không có trong offices.csv.", "No such office.");
    }
    String district = known(row, "district_code", "district");
    String commune = known(row, "commune_code", "area");
    if (!district.equals(districtOf.getOrDefault(commune, district))) {
      row.fault("commune_code", "Xã không thuộc huyện này.", "The commune is elsewhere.");
    }
    String officer = row.text("officer_no");
    if (!officeOf.computeIfAbsent(officer, o -> office).equals(office)) {
      row.fault("officer_no", "Cán bộ thuộc kho bạc khác.", "The officer is of another office.");
    }
    boolean registered = row.whole("registered", 1) == 1;
    Optional<YearMonth> month = row.month("registered_month");
    if (registered != month.isPresent()) {
      row.fault("registered_month", "Không khớp cột registered.", "It contradicts registered.");
    }
    Optional<YearMonth> paid = row.has("first_paid_month") ? row.month("first_paid_month") : month;
    if (paid.isPresent() && (month.isEmpty() || paid.get().isBefore(month.get()))) {
      row.fault("first_paid_month", "Trước khi đăng ký.", "It is before the registration.");
    }
    return new Unit(
        code,
        row.text("name"),
        block(row, level),
        level,
        known(row, "chuong", "chapter"),
        known(row, "khoan", "sector"),
        row.text("kind"),
        office,
        district,
        commune,
        row.optional("address"),
        officer,
        month,
        paid);
  }

  private String known(CsvRow row, String column, String catalogue) {
    String code = row.text(column);
    if (!code.isEmpty() && !codes.getOrDefault(catalogue, Set.of()).contains(code)) {
      row.fault(column, "Mã " + code + " không có trong danh mục.", code + " is in no list.");
    }
    return code;
  }

  private static Block block(CsvRow row, int level) {
    String block = row.text("block");
    switch (block) {
      case "tinh":
        return Block.PROVINCE;
      case "thanh_pho":
        return Block.CITY;
      case "trung_uong":
        return Block.CENTRAL_ON_AREA;
      case "huyen":
        if (level == 3 || level == 4) {
          return level == 3 ? Block.DISTRICT : Block.COMMUNE;
        }
        row.fault(
            "budget_level", "Khối huyện chỉ có cấp 3 hoặc 4.", "A district has level 3 or 4.");
        return Block.DISTRICT;
      default:
        row.fault("block", "Khối không biết: " + block, "An unknown block: " + block);
        return Block.PROVINCE;
    }
  }
}
