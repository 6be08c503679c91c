/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.Optional;

/** Idempotency records: a command sent again gives the first result, an altered one is refused. */
public interface Idempotency {
  /**
   * Looks the command up and, when it is new, claims the key in this transaction.
   *
   * @param key the caller's key bound to caller, route and resource
   * @param bodyHash SHA-256 of the command's body
   * @return the stored result of the first sending, or empty when this is the first
   * @throws org.dvctt.model.Refused CONFLICT {@code IDEMPOTENCY_KEY_REUSED} when the key came with
   *     another body
   */
  Optional<String> claim(Tx tx, String key, String bodyHash);

  /** Stores the result of the command claimed in this transaction. */
  void store(Tx tx, String key, String result);
}
