/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Page;
import org.dvctt.store.Row;
import org.dvctt.store.Sql;

/** Reading queries on the outbox, for status and lists. */
final class OutboxCounts {
  private final Transactions transactions;

  OutboxCounts(Transactions transactions) {
    this.transactions = transactions;
  }

  List<OutboxState.Count> byTopicAndState() {
    return transactions.read(
        tx ->
            Sql.in(tx)
                .list(
                    "SELECT topic, state, COUNT(*) AS messages FROM outbox"
                        + " GROUP BY topic, state ORDER BY topic, state",
                    row ->
                        new OutboxState.Count(
                            row.text("topic"), row.text("state"), row.number("messages"))));
  }

  long waiting() {
    return transactions.read(
        tx -> Sql.in(tx).count("SELECT COUNT(*) FROM outbox WHERE state = ?", OutboxState.WAITING));
  }

  Duration oldestWaiting() {
    return transactions.read(
        tx -> {
          Sql sql = Sql.in(tx);
          String byState = sql.byIndex("outbox_due");
          return age(sql, "SELECT MIN(put_at) AS since FROM outbox" + byState + " WHERE state = ?");
        });
  }

  /** Due age of the most overdue stream head that has a handler. */
  Duration overdue(Set<String> topics) {
    Instant now = Instant.now();
    return transactions.read(
        tx ->
            OutboxTable.heads(tx).values().stream()
                .filter(head -> topics.contains(head.topic()) && !head.dueAt().isAfter(now))
                .map(head -> Duration.between(head.dueAt(), now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
  }

  Page<OutboxState.Line> list(boolean waitingOnly, int offset, int limit) {
    String from = waitingOnly ? " FROM outbox WHERE state = 'WAITING'" : " FROM outbox";
    return transactions.read(
        tx ->
            new Page<>(
                Sql.in(tx)
                    .list(
                        "SELECT id, topic, stream, state, attempts, put_at, due_at, done_at, last_error"
                            + from
                            + " ORDER BY id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        OutboxCounts::line,
                        offset,
                        limit),
                offset,
                limit,
                Sql.in(tx).count("SELECT COUNT(*)" + from)));
  }

  private static OutboxState.Line line(Row row) {
    boolean done = row.text("state").equals(OutboxState.DONE);
    return new OutboxState.Line(
        row.number("id"),
        row.text("topic"),
        row.text("stream"),
        row.text("state"),
        row.integer("attempts"),
        row.instant("put_at"),
        done ? null : row.instant("due_at"),
        row.optionalInstant("done_at").orElse(null),
        row.text("last_error"));
  }

  private static Duration age(Sql sql, String query) {
    Optional<Instant> since =
        sql.list(query, row -> row.optionalInstant("since"), OutboxState.WAITING).get(0);
    Duration age = since.map(then -> Duration.between(then, Instant.now())).orElse(Duration.ZERO);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
