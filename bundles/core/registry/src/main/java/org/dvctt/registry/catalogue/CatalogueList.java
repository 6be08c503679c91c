/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** The catalogues that files can bring. */
final class CatalogueList {
  private static final Map<String, Catalogue> BY_NAME = new LinkedHashMap<>();

  static {
    for (Catalogue catalogue :
        List.of(
            new CodeList("chapter", 3, "budget_level"),
            GroupedCodes.sectors(),
            GroupedCodes.items(),
            new CodeList("fund_source", 2, "origin"),
            new CodeList("program", 5),
            new CodeList("budget_level", 1),
            new CodeList("natural_account", 4, "use"),
            new Banks(),
            new Districts(),
            new Communes(),
            new Offices())) {
      BY_NAME.put(catalogue.name(), catalogue);
    }
  }

  private CatalogueList() {}

  static List<Catalogue> all() {
    return List.copyOf(BY_NAME.values());
  }

  /**
   * @throws Refused NOT_FOUND with the names that there are
   */
  static Catalogue named(String name) {
    Catalogue catalogue = BY_NAME.get(name.strip());
    if (catalogue == null) {
      String names = String.join(", ", BY_NAME.keySet());
      throw Refused.of(
          Refused.Kind.NOT_FOUND,
          "NO_CATALOGUE",
          "catalogue",
          Text.of("Không có danh mục này.", "There is no such catalogue."),
          Text.of("Chọn một trong: " + names + ".", "Choose one of: " + names + "."));
    }
    return catalogue;
  }
}
