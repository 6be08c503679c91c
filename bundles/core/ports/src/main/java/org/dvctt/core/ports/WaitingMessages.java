/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;

/** Which outbox messages wait, for whoever proves his rows against them. */
public interface WaitingMessages {
  /** A message that waits. */
  record Key(String topic, String stream, String dedupe) {}

  /** Of the streams whose names lie between the two, both included. */
  List<Key> between(Tx tx, String firstStream, String lastStream);
}
