/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * What a file of vouchers says: vouchers, or everything that is wrong in it. With a fault nothing
 * of the file is taken.
 *
 * @param vouchers in the file's order; may be there beside faults, to be looked through too
 * @param faults in the file's order, as many as are told
 * @param faultsInAll how many there are, those that are not told included
 */
public record IntakeAnswer(List<VoucherDraft> vouchers, List<IntakeFault> faults, int faultsInAll) {
  public IntakeAnswer {
    vouchers = List.copyOf(vouchers);
    faults = List.copyOf(faults);
    if (faultsInAll < faults.size()) {
      throw new IllegalArgumentException(faults.size() + " faults of " + faultsInAll);
    }
    if (vouchers.isEmpty() && faults.isEmpty()) {
      throw new IllegalArgumentException("neither a voucher nor a fault");
    }
  }

  /** Vouchers and all faults. */
  public static IntakeAnswer of(List<VoucherDraft> vouchers, List<IntakeFault> faults) {
    return new IntakeAnswer(vouchers, faults, faults.size());
  }
}
