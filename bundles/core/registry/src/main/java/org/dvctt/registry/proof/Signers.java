/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody signs for an account in both positions on one day (domain SoD-U1). */
final class Signers {
  private Signers() {}

  static void look(Known signatories, Findings found) {
    Map<String, List<Known.Line>> ofPerson = new HashMap<>();
    for (Known.Line line : signatories.lines()) {
      ofPerson
          .computeIfAbsent(
              line.cell("account_no") + "/" + line.cell("person"), key -> new ArrayList<>())
          .add(line);
    }
    for (Known.Line line : signatories.lines()) {
      boolean both =
          line.cell("place").equals("1")
              && ofPerson
                  .getOrDefault(line.cell("account_no") + "/" + line.cell("person"), List.of())
                  .stream()
                  .anyMatch(
                      other ->
                          other.cell("place").equals("2")
                              && other.from().isBefore(line.to())
                              && line.from().isBefore(other.to()));
      if (both) {
        found.add(
            "SAME_SIGNER",
            signatories.table().table(),
            signatories.key(line),
            "Một người ký cả hai vị trí của tài khoản.",
            "One person signs in both positions of the account.");
      }
    }
  }
}
