/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Instant;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts messages. The number in the stream is given under the lock of the stream's row, so it
 * follows the commits; under a lock of the writer's own the message's id does.
 */
@Component
public final class DbOutbox implements Outbox {
  private final OutboxBell bell;

  @Activate
  public DbOutbox(
      @Reference OutboxBell bell, @Reference(target = "(context=store)") StoreReady ready) {
    this(bell);
  }

  public DbOutbox(OutboxBell bell) {
    this.bell = bell;
  }

  @Override
  public void put(Tx tx, OutboxMessage message) {
    Sql sql = Sql.in(tx);
    long id = sql.next("outbox_id");
    // An id is never smaller than what a stream has counted up to, so a stream may change over.
    long number = message.held() ? id : numberInStream(sql, message.stream());
    Instant now = Instant.now();
    boolean fresh =
        sql.insert(
            "INSERT INTO outbox (id, topic, stream, stream_no, dedupe, payload, state, attempts,"
                + " put_at, due_at, last_error) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, '')",
            id,
            message.topic(),
            message.stream(),
            number,
            message.dedupe(),
            message.payload(),
            OutboxState.WAITING,
            now,
            now);
    if (fresh) {
      tx.afterCommit(bell::ring);
    }
  }

  private static long numberInStream(Sql sql, String stream) {
    String grow = "UPDATE outbox_stream SET last_no = last_no + 1 WHERE stream = ?";
    if (sql.update(grow, stream) == 0) {
      sql.insert("INSERT INTO outbox_stream (stream, last_no) VALUES (?, 0)", stream);
      sql.update(grow, stream);
    }
    return sql.count("SELECT last_no FROM outbox_stream WHERE stream = ?", stream);
  }
}
