/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.bank;

import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries approved payments to a bank. An exception or a time-out means unknown: the core asks
 * again by the key.
 */
@ConsumerType
public interface BankChannel {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /**
   * Sends the payment once; the same order id again gives the present answer and pays nothing
   * twice.
   */
  BankAnswer send(BankOrder order);

  /** What became of a payment. */
  BankAnswer query(String orderId);

  /**
   * What the bank reported by itself since: returns of payments that were paid already.
   *
   * @param after {@code next} of the last news, empty at first; the same news again is harmless
   */
  BankNews news(String after);
}
