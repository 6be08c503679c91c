/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.registry.DatedLine;
import org.dvctt.registry.DatedTable;
import org.dvctt.registry.load.CsvRow;
import org.jspecify.annotations.Nullable;

/**
 * The tree of treasury offices. A file speaks for its topmost offices (those whose parent is not in
 * it) and all that stands below them.
 */
final class Offices extends Catalogue {
  private static final int PARENT = 2;
  private static final int ELECTRONIC_ID = 3;
  private static final int SYNTHETIC = 4;
  private static final Map<String, String> KINDS =
      Map.of(
          "trung ương", "CENTRAL",
          "khu vực", "REGION",
          "tỉnh (tổng hợp)", "PROVINCE",
          "văn phòng tỉnh", "PROVINCE_OFFICE",
          "huyện", "DISTRICT",
          "phòng giao dịch", "TRANSACTION_OFFICE");

  Offices() {
    super(
        "office",
        DatedTable.OFFICE,
        List.of("code", "name", "kind", "parent_code"),
        List.of(
            "electronic_id",
            "province_code",
            "district_code",
            "serves",
            "code_status",
            "provenance"));
  }

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.offices();
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    Map<String, DatedLine> present = register.inForce(register.offices());
    Map<String, String> parents = new HashMap<>();
    present.forEach((code, line) -> parents.put(code, parent(line)));
    Set<String> inFile = new HashSet<>();
    for (CsvRow row : rows) {
      inFile.add(row.optional("code"));
      parents.put(row.optional("code"), row.optional("parent_code"));
    }
    List<Wanted> wanted = each(rows, row -> office(row, parents, present));
    Set<String> tops = new HashSet<>();
    for (CsvRow row : rows) {
      if (!inFile.contains(row.optional("parent_code"))) {
        tops.add(row.optional("code"));
      }
    }
    Map<String, String> before = new HashMap<>();
    present.forEach((code, line) -> before.put(code, parent(line)));
    Set<String> spokenFor = new HashSet<>(inFile);
    for (String code : before.keySet()) {
      if (line(before, code).stream().anyMatch(tops::contains)) {
        spokenFor.add(code);
      }
    }
    inUse(rows.get(0), spokenFor, inFile, register);
    return new Reading(wanted, line -> spokenFor.contains(String.valueOf(line.key().get(0))));
  }

  private static Wanted office(
      CsvRow row, Map<String, String> parents, Map<String, DatedLine> present) {
    String code = row.digits("code", 4);
    String parent = row.optional("parent_code");
    if (!parent.isEmpty() && !parents.containsKey(parent)) {
      unknownParent(row, "parent_code", parent);
    } else if (line(parents, parent).contains(code)) {
      row.fault("PARENT_LOOP", "parent_code", "Cấp trên vòng lặp.", "It would stand above itself.");
    }
    DatedLine known = present.get(code);
    return Wanted.of(
        row,
        "code",
        List.of(code),
        List.of(
            named(row, "name", 300),
            kind(row),
            parent,
            electronicId(row, code, known),
            known != null && known.others().get(SYNTHETIC).equals(true)));
  }

  private static String kind(CsvRow row) {
    String given = row.text("kind");
    String kind = KINDS.getOrDefault(given, given);
    if (!KINDS.containsValue(kind)) {
      row.fault(
          "BAD_CODE",
          "kind",
          "Loại không biết: " + given + ".",
          "An unknown kind: " + given + "; known are " + KINDS.values() + ".");
    }
    return kind;
  }

  /** As the file says; else as it was; else made of province and code like those of a load. */
  private static String electronicId(CsvRow row, String code, @Nullable DatedLine known) {
    String given = row.line("electronic_id", 40);
    if (!given.isEmpty()) {
      return given;
    }
    if (known != null) {
      return String.valueOf(known.others().get(ELECTRONIC_ID));
    }
    String province = row.optional("province_code");
    if (!province.matches("\\d{2}")) {
      row.fault(
          "EMPTY_CELL",
          "electronic_id",
          "Kho bạc mới cần mã định danh điện tử hoặc mã tỉnh.",
          "A new office needs its electronic id or its province code.");
    }
    return "G" + province + "." + code.substring(0, 2) + "." + code.substring(2);
  }

  /** An office can't end while units trade at it. */
  private static void inUse(
      CsvRow first, Set<String> spokenFor, Set<String> inFile, Register register) {
    for (String code : spokenFor) {
      long units = inFile.contains(code) ? 0 : register.units(code);
      if (units > 0) {
        first
            .faults()
            .add(
                "OFFICE_IN_USE",
                first.file(),
                0,
                "code",
                "Kho bạc " + code + " không còn trong tệp nhưng còn " + units + " đơn vị.",
                "Office " + code + " is not in the file but still has " + units + " units.");
      }
    }
  }

  private static String parent(DatedLine line) {
    return String.valueOf(line.others().get(PARENT));
  }

  /** The office and what stands above it. */
  private static Set<String> line(Map<String, String> parents, String code) {
    Set<String> line = new java.util.LinkedHashSet<>();
    String at = code;
    while (!at.isEmpty() && line.add(at)) {
      at = parents.getOrDefault(at, "");
    }
    return line;
  }
}
