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

/**
 * Commune-level areas: in a district, or (since districts are gone) in a province. A file speaks
 * for the provinces to which its rows belong.
 */
final class Communes extends Catalogue {
  Communes() {
    super(
        "area",
        DatedTable.CODE,
        List.of("commune_code", "full_name", "type", "district_code"),
        List.of("province_code", "name", "district", "new_code_2025", "new_full_name_2025"));
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.codes("area");
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    Map<String, String> districts = register.districts();
    Set<String> provinces = new HashSet<>();
    List<Wanted> wanted =
        each(
            rows,
            row -> {
              String district = row.optional("district_code");
              String province = districts.get(district);
              if (district.isEmpty() && row.has("province_code")) {
                province = row.digits("province_code", 2);
              } else if (province == null) {
                unknownParent(row, "district_code", district);
                province = "";
              }
              provinces.add(province);
              String parent = district.isEmpty() ? province : district;
              return Districts.area(row, "area", "commune_code", 5, parent);
            });
    // Districts that have ended may still have communes that the newer file has elsewhere.
    Map<List<Object>, List<DatedLine>> ever = register.codes("district");
    Set<String> parents = new HashSet<>(provinces);
    for (List<DatedLine> lines : ever.values()) {
      for (DatedLine line : lines) {
        if (provinces.contains(String.valueOf(line.others().get(2)))) {
          parents.add(String.valueOf(line.key().get(1)));
        }
      }
    }
    return new Reading(wanted, line -> parents.contains(String.valueOf(line.others().get(2))));
  }
}
