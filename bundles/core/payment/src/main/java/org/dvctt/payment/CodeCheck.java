/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;

/** Whether codes are in force on the day for which they are asked. */
final class CodeCheck {
  private final RegistryLookup registry;
  private final Tx tx;
  private final LocalDate on;
  private final CheckList found;

  /** Of a large dossier most codes are the same few. */
  private final Map<String, Boolean> active = new HashMap<>();

  CodeCheck(RegistryLookup registry, Tx tx, LocalDate on, CheckList found) {
    this.registry = registry;
    this.tx = tx;
    this.on = on;
    this.found = found;
  }

  void check(String rule, String reason, String field, String catalogue, String code) {
    boolean known =
        active.computeIfAbsent(
            catalogue + "/" + code, key -> registry.codeActive(tx, catalogue, code, on));
    if (!known) {
      found.add(
          rule,
          reason,
          field,
          "Mã “" + code + "” không có hoặc đã hết hiệu lực.",
          "Code “" + code + "” is unknown or no longer in force.",
          "Chọn mã trong danh mục.",
          "Choose a code of the catalogue.");
    }
  }
}
