/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * Something that is to leave the system, or to be done later, exactly as committed.
 *
 * @param topic names the handler, e.g. {@code ledger.post}
 * @param stream messages of one stream are handled one after the other in the order of their
 *     commit, e.g. a dossier's id; one that waits for an answer holds up its own stream only
 * @param dedupe a second message with the same topic and dedupe key is ignored
 * @param payload JSON
 * @param held true when whoever puts into this stream holds one row until the commit, e.g. the
 *     dossier's: then messages are in the order of commits without a row that counts the stream
 */
public record OutboxMessage(
    String topic, String stream, String dedupe, String payload, boolean held) {
  /** A message of a stream that anybody may put into at any time. */
  public OutboxMessage(String topic, String stream, String dedupe, String payload) {
    this(topic, stream, dedupe, payload, false);
  }

  /** A message of a stream whose writers hold one row until they commit. */
  public static OutboxMessage held(String topic, String stream, String dedupe, String payload) {
    return new OutboxMessage(topic, stream, dedupe, payload, true);
  }
}
