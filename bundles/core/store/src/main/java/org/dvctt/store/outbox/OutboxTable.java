/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;

/** The worker's statements. */
final class OutboxTable {
  private static final int ERROR_LENGTH = 400;

  private OutboxTable() {}

  /**
   * Streams whose first waiting message is due and of one of the topics, longest due first. One
   * pass over what waits: asking for each row whether another stands before it costs the square of
   * a long stream.
   */
  static List<String> dueStreams(Tx tx, Set<String> topics, Instant now, int limit) {
    return heads(tx).values().stream()
        .filter(head -> topics.contains(head.topic()) && !head.dueAt().isAfter(now))
        .sorted(Comparator.comparing(Head::dueAt))
        .limit(limit)
        .map(Head::stream)
        .toList();
  }

  /** The first waiting message of each stream. */
  static Map<String, Head> heads(Tx tx) {
    Map<String, Head> heads = new HashMap<>();
    Sql sql = Sql.in(tx);
    sql.each(
        "SELECT stream, stream_no, topic, due_at FROM outbox"
            + sql.byIndex("outbox_due")
            + " WHERE state = ?",
        row ->
            heads.merge(
                row.text("stream"),
                new Head(
                    row.text("stream"),
                    row.number("stream_no"),
                    row.text("topic"),
                    row.instant("due_at")),
                (one, other) -> one.number() < other.number() ? one : other),
        OutboxState.WAITING);
    return heads;
  }

  /** The first waiting messages of a stream, in order; not before the first of them is due. */
  static List<Waiting> first(Tx tx, String stream, Instant now, int limit) {
    List<Waiting> messages = new ArrayList<>();
    List<Boolean> due = new ArrayList<>();
    Sql sql = Sql.in(tx);
    sql.each(
        "SELECT id, topic, stream, dedupe, payload, attempts, due_at FROM outbox"
            + sql.byIndex("outbox_order")
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

  /** Where a stream stands. */
  record Head(String stream, long number, String topic, Instant dueAt) {}
}
