/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.util.Set;

/** A simulator behind its window: it takes requests by path. Safe for many threads. */
public interface Desk extends AutoCloseable {
  /** The paths it knows, e.g. {@code /send}. */
  Set<String> paths();

  /**
   * Takes one request.
   *
   * @throws Rejected when it can't be taken; nothing was done
   */
  Reply answer(String path, Fields request);

  @Override
  void close();
}
