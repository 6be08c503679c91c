/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.ledger;

import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerOrder;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Carries approved orders to the general ledger. An exception or a time-out means unknown: the core
 * asks again by the key.
 */
@ConsumerType
public interface LedgerGateway {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /**
   * Books the order once; the same order id again gives the present answer: ACCEPTED until the
   * ledger has decided, then always the same.
   */
  LedgerAnswer post(LedgerOrder order);

  /** What became of an order. */
  LedgerAnswer query(String orderId);
}
