/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Codes of the catalogues that stand below one another, and codes that units carry. */
final class CodeParents {
  private static final Map<String, String> ABOVE =
      Map.of(
          "sector", "sector_group",
          "econ_item", "econ_group",
          "revenue_item", "revenue_group");

  private CodeParents() {}

  static void look(Known codes, Known units, Findings found) {
    Set<String> ever = new HashSet<>();
    codes.lines().forEach(line -> ever.add(listed(line.cell("catalogue"), line.cell("code"))));
    for (Known.Line line : codes.lines()) {
      String above = ABOVE.get(line.cell("catalogue"));
      if (above != null && !ever.contains(listed(above, line.cell("parent")))) {
        found.add(
            "CODE_WITHOUT_PARENT",
            codes.table().table(),
            codes.key(line),
            "Không có mã cấp trên " + line.cell("parent") + ".",
            "There is no parent " + line.cell("parent") + ".");
      }
    }
    for (Known.Line unit : units.lines()) {
      for (String list : new String[] {"chapter", "sector"}) {
        String code = unit.cell(list);
        if (!ever.contains(listed(list, code))) {
          found.add(
              "UNIT_WITHOUT_CODE",
              units.table().table(),
              units.key(unit),
              "Danh mục " + list + " không có mã " + code + ".",
              "The catalogue " + list + " has no code " + code + ".");
        }
      }
    }
  }

  private static String listed(String list, String code) {
    return list + "/" + code;
  }
}
