/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dvctt.model.Page;
import org.jspecify.annotations.Nullable;

/** What can be seen of the outbox. Instants are system time, not business time. */
public interface OutboxState {
  /** State of a message that is still to be handled. */
  String WAITING = "WAITING";

  /** State of a message whose effect is committed. */
  String DONE = "DONE";

  /** How many messages of a topic are in a state. */
  record Count(String topic, String state, long messages) {}

  /**
   * One message without its payload, which may hold personal data.
   *
   * @param dueAt not tried before; null when done
   * @param lastError why the last try did not end it; empty when there was none
   */
  record Line(
      long number,
      String topic,
      String stream,
      String state,
      int attempts,
      Instant putAt,
      @Nullable Instant dueAt,
      @Nullable Instant doneAt,
      String lastError) {}

  /** True when this node's worker runs: it either holds the lease or stands by for it. */
  boolean working();

  /** Counts by topic and state. */
  List<Count> counts();

  /** Messages that wait. */
  long waiting();

  /** Waiting messages of topics for which this node has no handler. */
  long withoutHandler();

  /** Age of the oldest waiting message since it was put; zero when none waits. */
  Duration oldestWaiting();

  /**
   * How long the most overdue message of those that could be tried has been due; zero when none is.
   * Grows only when the worker does not get through: a message that waits for its next try is not
   * overdue.
   */
  Duration overdue();

  /** Messages, newest first. */
  Page<Line> list(boolean waitingOnly, int offset, int limit);
}
