/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.HashSet;
import java.util.Set;

/** Offices stand above one another; none stands above itself on any day. */
final class OfficeTree {
  private OfficeTree() {}

  static void look(Known offices, Findings found) {
    for (Known.Line line : offices.lines()) {
      Set<String> seen = new HashSet<>();
      String at = line.cell("code");
      while (!at.isEmpty() && seen.add(at)) {
        at = parent(offices, at, line);
      }
      if (at.equals(line.cell("code"))) {
        found.add(
            "OFFICE_LOOP",
            offices.table().table(),
            offices.key(line),
            "Kho bạc đứng trên chính mình.",
            "The office stands above itself.");
      }
    }
  }

  /** The parent on the first day of the line that is looked at. */
  private static String parent(Known offices, String code, Known.Line when) {
    return offices.lines().stream()
        .filter(line -> line.cell("code").equals(code))
        .filter(line -> !line.from().isAfter(when.from()) && line.to().isAfter(when.from()))
        .map(line -> line.cell("parent"))
        .findFirst()
        .orElse("");
  }
}
