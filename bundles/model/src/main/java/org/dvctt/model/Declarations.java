/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import org.jspecify.annotations.Nullable;

/**
 * What a voucher declares of the papers behind it (domain §4.2); nothing of it is null by accident.
 *
 * @param tender tender-result decision
 * @param contract contract, or decision on support, allowance, order, assignment
 * @param advanceRule advance rule stated there
 * @param acceptance acceptance record
 */
public record Declarations(
    @Nullable PaperRef tender,
    @Nullable ContractDeclaration contract,
    @Nullable AdvanceRule advanceRule,
    @Nullable ContractDeclaration acceptance) {
  /** Nothing is declared. */
  public static final Declarations NONE = new Declarations(null, null, null, null);

  /** A contract and nothing else. */
  public static Declarations of(@Nullable ContractDeclaration contract) {
    return new Declarations(null, contract, null, null);
  }
}
