/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;

/**
 * Banks: either branches by their 8-digit code, for the whole country, or institutions of which one
 * branch a province is made and marked synthetic, as the loading of a province does.
 */
final class Banks extends Catalogue {
  private static final int BRANCH = 8;
  private static final int INSTITUTION = 3;

  Banks() {
    super(
        "bank",
        DatedTable.CODE,
        List.of("name"),
        List.of(
            "bank_code",
            "sbv_code3",
            "deprecated",
            "confidence",
            "key",
            "code",
            "short_name",
            "napas_bin",
            "bic",
            "bic_source",
            "citad_pattern_lai_chau",
            "kind",
            "vietqr",
            "provenance"));
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.codes("bank");
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    if (rows.stream().allMatch(row -> row.has("bank_code"))) {
      return new Reading(each(rows, Banks::branch), line -> true);
    }
    CsvRow first = rows.get(0);
    String province = register.onlyProvince();
    if (!first.has("sbv_code3") || province.isEmpty()) {
      first
          .faults()
          .add(
              "MISSING_COLUMN",
              first.file(),
              1,
              "bank_code",
              "Thiếu cột mã chi nhánh 8 chữ số.",
              "The column of 8-digit branch codes is missing.");
      return new Reading(List.of(), line -> false);
    }
    Map<String, Integer> branches = new HashMap<>();
    List<CsvRow> used =
        rows.stream()
            .filter(row -> !row.optional("sbv_code3").isEmpty())
            .filter(row -> !row.optional("deprecated").equals("1"))
            .toList();
    return new Reading(
        each(used, row -> made(row, province, branches)),
        line -> String.valueOf(line.key().get(1)).startsWith(province));
  }

  private static Wanted branch(CsvRow row) {
    String code = row.digits("bank_code", BRANCH);
    String institution = code.substring(2, 2 + INSTITUTION);
    return Wanted.of(
        row,
        "bank_code",
        List.of("bank", code),
        List.of(
            named(row, "name", CodeList.NAME),
            "",
            institution,
            row.line("confidence", CodeList.CONFIDENCE),
            false));
  }

  private static Wanted made(CsvRow row, String province, Map<String, Integer> branches) {
    String institution = row.digits("sbv_code3", INSTITUTION);
    int branch = branches.merge(institution, 1, Integer::sum);
    return Wanted.of(
        row,
        "sbv_code3",
        List.of("bank", province + institution + "%03d".formatted(branch)),
        List.of(named(row, "name", CodeList.NAME), "", institution, "synthetic", true));
  }
}
