/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import org.dvctt.model.PluginRef;

/**
 * Hears of plugins whose conduct went over a declared limit. Called on callers' threads and on the
 * watch's: it returns at once and hands longer work to a thread of its own.
 */
@FunctionalInterface
public interface Troubles {
  /** What a plugin did. */
  enum Kind {
    /** Failed calls in a row, or the breaker opened again and again. */
    FAILING,
    /** {@code Error}s: its classes don't fit together, or it exhausts stack or heap. */
    ERRORS,
    /** Threads that don't come back after their time limit. */
    HUNG,
    /** Threads that it started and left running. */
    LEAK,
    /** Processor time of threads that nobody waits for. */
    CPU,
    /** The heap is full and this plugin allocates most. */
    MEMORY
  }

  /** Over the limit: the plugin has to be taken out. May be said again while it lasts. */
  void trouble(PluginRef plugin, Kind kind, String detail);

  /** Below the limit, for the record: one thread hung, say. */
  default void noticed(PluginRef plugin, Kind kind, String detail) {}
}
