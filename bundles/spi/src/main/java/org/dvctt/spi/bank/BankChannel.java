/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.bank;

import org.dvctt.model.BankAnswer;
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
}
