/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract, decision or acceptance record as declared on a voucher. A draft may hold half of it;
 * V12 wants all or none before it is sent.
 *
 * @param total đồng, or null when not yet declared
 */
public record ContractDeclaration(
    String number, @Nullable LocalDate signedOn, @Nullable Money total, String counterparty) {

  /** True when number, date, total and counterparty are all there. */
  public boolean complete() {
    return !number.isBlank()
        && signedOn != null
        && total != null
        && total.isPositive()
        && !counterparty.isBlank();
  }

  /** The total in đồng, zero when it is not declared. */
  public Money value() {
    return total == null ? Money.ZERO : total;
  }
}
