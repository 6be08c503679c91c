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
 */
public record OutboxMessage(String topic, String stream, String dedupe, String payload) {}
