/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;
import java.util.Map;
import org.dvctt.model.Finding;

/**
 * Proves the stored rows of one context, against each other and against what other contexts hold
 * for them. A component of the context that owns the rows; it has no store of its own, so that it
 * proves the running store and a copy alike.
 */
public interface LedgerCheck {
  /** Name, e.g. {@code budget}. */
  String name();

  /**
   * Everything that is wrong, up to a bound. May run while acts go on: what looks wrong only
   * because an act was under way is looked at again under its lock and not told.
   */
  List<Finding> findings(Transactions store, Blobs blobs);

  /** How many rows of each kind there are, by which two states of the store can be told apart. */
  Map<String, Long> counts(Transactions store);
}
