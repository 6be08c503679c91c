/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;
import java.util.function.Consumer;

/**
 * Imported history (payment owns the rows; rollout folds a batch into facts when it hears of it
 * through the outbox).
 */
public interface HistoryBook {
  /** Outbox topic that announces a batch; the payload is {@code {"batch":"…"}}. */
  String TOPIC = "history.imported";

  /** Stores rows of a batch and announces the batch once, in one transaction. */
  void add(Tx tx, String batch, List<HistoryRow> rows);

  /** Reads a batch back. */
  void read(Tx tx, String batch, Consumer<HistoryRow> each);
}
