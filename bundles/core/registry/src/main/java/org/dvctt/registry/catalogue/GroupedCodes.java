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

/** Codes in groups, both in one file: sectors in types (loại, khoản), items in groups (mục). */
abstract class GroupedCodes extends Catalogue {
  private final String[] lists;
  private final int digits;
  private final String parentColumn;
  private final String group;
  private final String leaf;

  private GroupedCodes(
      String name,
      int digits,
      String parentColumn,
      String group,
      String leaf,
      List<String> more,
      String... lists) {
    super(name, DatedTable.CODE, needed(parentColumn, more), List.of("confidence", "provenance"));
    this.digits = digits;
    this.parentColumn = parentColumn;
    this.group = group;
    this.leaf = leaf;
    this.lists = lists;
  }

  private static List<String> needed(String parentColumn, List<String> more) {
    List<String> needed = new java.util.ArrayList<>(List.of("code", "kind", parentColumn, "name"));
    needed.addAll(more);
    return needed;
  }

  static GroupedCodes sectors() {
    return new GroupedCodes(
        "sector", 3, "parent_loai", "loai", "khoan", List.of(), "sector", "sector_group") {
      @Override
      String list(CsvRow row, boolean isLeaf) {
        return isLeaf ? "sector" : "sector_group";
      }
    };
  }

  static GroupedCodes items() {
    return new GroupedCodes(
        "item",
        4,
        "parent_muc",
        "muc",
        "tieumuc",
        List.of("group"),
        "econ_item",
        "econ_group",
        "revenue_item",
        "revenue_group") {
      @Override
      String list(CsvRow row, boolean isLeaf) {
        String money = row.text("group");
        if (!money.equals("thu") && !money.startsWith("chi")) {
          row.fault("BAD_CODE", "group", "Phải là thu hoặc chi…", "It must be thu or chi….");
        }
        return (money.equals("thu") ? "revenue" : "econ") + (isLeaf ? "_item" : "_group");
      }
    };
  }

  /** The code list to which the row belongs. */
  abstract String list(CsvRow row, boolean isLeaf);

  @Override
  Map<List<Object>, List<DatedLine>> known(Register register) {
    return register.codes(lists);
  }

  @Override
  Reading read(List<CsvRow> rows, Register register) {
    Set<String> groups = new HashSet<>();
    for (CsvRow row : rows) {
      if (row.optional("kind").equals(group)) {
        groups.add(row.optional("code"));
      }
    }
    return new Reading(each(rows, row -> row(row, groups)), line -> true);
  }

  private Wanted row(CsvRow row, Set<String> groups) {
    String kind = row.text("kind");
    boolean isLeaf = kind.equals(leaf);
    if (!isLeaf && !kind.equals(group)) {
      row.fault(
          "BAD_CODE",
          "kind",
          "Phải là " + group + " hoặc " + leaf + ".",
          "It must be " + group + " or " + leaf + ".");
    }
    String parent = row.optional(parentColumn);
    if (isLeaf && !groups.contains(parent)) {
      unknownParent(row, parentColumn, parent);
    }
    return CodeList.code(row, list(row, isLeaf), row.digits("code", digits), parent);
  }
}
