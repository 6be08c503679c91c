/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * A voucher as it was read from a file, with where it stands there. Only its shape is sure: whether
 * the codes are in force and the account is the unit's, the core finds out.
 *
 * @param unit code of the unit when the file names it, else empty
 * @param account budget account in four parts, or in the three of older papers
 * @param place where the voucher begins
 * @param lines where each of its lines stands, as many as it has
 */
public record VoucherDraft(
    String unit,
    String account,
    FiscalYear budgetYear,
    Voucher voucher,
    IntakePlace place,
    List<IntakePlace> lines) {
  public VoucherDraft {
    lines = List.copyOf(lines);
    if (lines.size() != voucher.lines().size()) {
      throw new IllegalArgumentException(
          lines.size() + " places of " + voucher.lines().size() + " lines");
    }
  }
}
