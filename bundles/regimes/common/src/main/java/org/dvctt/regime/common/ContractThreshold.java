/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Money;
import org.jspecify.annotations.Nullable;

/** From which value on a contract is controlled; a regime may have none. */
final class ContractThreshold {
  static final String FILE = "contract-threshold.csv";
  private final @Nullable DatedTable table;

  ContractThreshold(@Nullable DatedTable table) {
    this.table = table;
  }

  /** True when the contract's declared total is over the threshold of the day. */
  boolean isOver(@Nullable ContractDeclaration contract, LocalDate on) {
    return table != null
        && contract != null
        && contract.value().compareTo(Money.of(table.one(on).number("dong"))) > 0;
  }
}
