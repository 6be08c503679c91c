/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

/** The way from a plugin to its simulator. */
public interface Line extends AutoCloseable {
  /**
   * Asks and waits, no longer than the line's time limit.
   *
   * @throws IllegalStateException when there is no answer (what became of it is unknown) or the
   *     simulator rejects the request
   */
  Fields ask(String path, Fields request);

  @Override
  void close();
}
