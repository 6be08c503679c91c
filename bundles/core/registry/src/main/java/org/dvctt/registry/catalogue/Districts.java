/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/** District-level areas of provinces: a file speaks for the provinces that it names. */
final class Districts extends Catalogue {
  static final int NAME = 500;
  static final int KIND = 80;

  Districts() {
    super(
        "district",
        DatedTable.CODE,
        List.of("district_code", "full_name", "type"),
        List.of("province_code", "communes", "xa", "phuong", "thi_tran"));
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.codes("district");
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    String only = register.onlyProvince();
    if (only.isEmpty() && !rows.get(0).has("province_code")) {
      CsvRow first = rows.get(0);
      first
          .faults()
          .add(
              "MISSING_COLUMN",
              first.file(),
              1,
              "province_code",
              "Thiếu cột: chưa rõ là huyện của tỉnh nào.",
              "The column is missing: it is not clear which province's districts these are.");
      return new Reading(List.of(), line -> false);
    }
    Set<String> provinces = new HashSet<>();
    List<Wanted> wanted =
        each(
            rows,
            row -> {
              String province = row.has("province_code") ? row.digits("province_code", 2) : only;
              provinces.add(province);
              return area(row, "district", "district_code", 3, province);
            });
    return new Reading(wanted, line -> provinces.contains(String.valueOf(line.others().get(2))));
  }

  static Wanted area(CsvRow row, String list, String column, int digits, String parent) {
    row.text("type");
    return Wanted.of(
        row,
        column,
        List.of(list, row.digits(column, digits)),
        List.of(named(row, "full_name", NAME), row.line("type", KIND), parent, "cao", false));
  }
}
