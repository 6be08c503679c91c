/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.registry.RegistryFault;
import org.dvctt.model.Text;
import org.dvctt.registry.DatedTable;

/** What was found so far. */
final class Findings {
  private final List<RegistryFault> faults = new ArrayList<>();

  void add(String code, String table, String key, String vi, String en) {
    faults.add(new RegistryFault(code, table, key, Text.of(vi, en)));
  }

  /** Days that lack something; the end is left out when it is open. */
  void add(String code, Known known, Known.Line line, Known.Span days, String vi, String en) {
    boolean open = days.to().equals(DatedTable.OPEN);
    String viDays = " từ " + days.from() + (open ? "" : " đến hết " + days.to().minusDays(1));
    String enDays = " from " + days.from() + (open ? "" : " to " + days.to().minusDays(1));
    add(code, known.table().table(), known.key(line), vi + viDays + ".", en + enDays + ".");
  }

  List<RegistryFault> all() {
    return List.copyOf(faults);
  }
}
