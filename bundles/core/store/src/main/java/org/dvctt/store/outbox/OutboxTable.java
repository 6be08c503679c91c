/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;

/** The worker's statements. */
final class OutboxTable {
  private static final int ERROR_LENGTH = 400;

  private OutboxTable() {}

  /** Streams whose first waiting message is due and of one of the topics, longest due first. */
  static List<String> dueStreams(Tx tx, Set<String> topics, Instant now, int limit) {
    List<Object> params = new ArrayList<>();
    params.add(OutboxState.WAITING);
    params.add(now);
    params.addAll(topics);
    params.add(OutboxState.WAITING);
    params.add(limit);
    return Sql.in(tx)
        .list(
            "SELECT o.stream FROM outbox o WHERE o.state = ? AND o.due_at <= ? AND o.topic IN ("
                + marks(topics)
                + ") AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.stream = o.stream"
                + " AND b.state = ? AND b.stream_no < o.stream_no)"
                + " ORDER BY o.due_at, o.id OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
            row -> row.text("stream"),
            params.toArray());
  }

  /** The first waiting messages of a stream, in order; not before the first of them is due. */
  static List<Waiting> first(Tx tx, String stream, Instant now, int limit) {
    List<Waiting> messages = new ArrayList<>();
    List<Boolean> due = new ArrayList<>();
    Sql.in(tx)
        .each(
            "SELECT id, topic, stream, dedupe, payload, attempts, due_at FROM outbox"
                + " WHERE stream = ? AND state = ? ORDER BY stream_no"
                + " OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY",
            row -> {
              due.add(!row.instant("due_at").isAfter(now));
              messages.add(
                  new Waiting(
                      row.number("id"),
                      row.integer("attempts"),
                      new OutboxMessage(
                          row.text("topic"),
                          row.text("stream"),
                          row.text("dedupe"),
                          row.text("payload"))));
            },
            stream,
            OutboxState.WAITING,
            limit);
    int tryable = due.contains(false) ? due.indexOf(false) : due.size();
    return List.copyOf(messages.subList(0, tryable));
  }

  /** Returns false when it is done already. */
  static boolean done(Tx tx, long id) {
    return Sql.in(tx)
            .update(
                "UPDATE outbox SET state = ?, done_at = ?, attempts = attempts + 1, last_error = ''"
                    + " WHERE id = ? AND state = ?",
                OutboxState.DONE,
                Instant.now(),
                id,
                OutboxState.WAITING)
        == 1;
  }

  static void again(Tx tx, long id, Duration wait, String error) {
    String fits = error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    Sql.in(tx)
        .update(
            "UPDATE outbox SET attempts = attempts + 1, due_at = ?, last_error = ?"
                + " WHERE id = ? AND state = ?",
            Instant.now().plus(wait),
            fits,
            id,
            OutboxState.WAITING);
  }

  static String marks(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
