/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Who holds these accounts (domain §9, P10)?
 *
 * @param on legal day in Asia/Ho_Chi_Minh: a bank's code may have changed by then
 * @param payees each account once, at most {@link #MOST}
 */
public record PayeeQuestion(LocalDate on, List<Named> payees) {
  /** A dossier with more payees is asked about in several questions. */
  public static final int MOST = 100;

  public PayeeQuestion {
    payees = List.copyOf(payees);
    if (payees.size() > MOST) {
      throw new IllegalArgumentException(payees.size() + " payees; at most " + MOST);
    }
  }

  /**
   * An account as a voucher names it.
   *
   * @param name of the payee as written; for directories that want it. Whether it fits is not the
   *     plugin's to say
   */
  public record Named(PayeeAccount account, String name) {}
}
