/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * Handles the messages of one topic; registered as a service with the property {@link #TOPIC}.
 * Called outside any transaction, under a fenced lease, at least once: its own effect and {@link
 * OutboxDelivery#done} commit in one transaction of its own.
 */
public interface OutboxHandler {
  /** Service property: the topic, e.g. {@code ledger.post}. */
  String TOPIC = "dvctt.outbox.topic";

  /**
   * Handles one message. Returning without {@code done}, or any exception, means: again later, with
   * growing waits.
   *
   * @throws RetryLater to ask for a certain wait, without a stack trace in the log
   */
  void handle(OutboxDelivery delivery);
}
