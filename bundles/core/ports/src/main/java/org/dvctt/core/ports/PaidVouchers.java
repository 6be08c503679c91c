/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.LocalDate;
import java.util.function.Consumer;

/** What was paid. Payments that came back are not paid. */
public interface PaidVouchers {
  /**
   * Hands over each voucher paid in the days (both included), by office, unit, dossier and place,
   * without keeping them in memory.
   */
  void each(Tx tx, LocalDate from, LocalDate to, Consumer<PaidVoucher> each);
}
