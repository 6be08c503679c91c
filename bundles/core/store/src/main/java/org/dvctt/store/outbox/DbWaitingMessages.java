/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.util.List;
import org.dvctt.core.ports.OutboxState;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.WaitingMessages;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Reads which messages wait. */
@Component
public final class DbWaitingMessages implements WaitingMessages {
  @Activate
  public DbWaitingMessages() {}

  @Override
  public List<Key> between(Tx tx, String firstStream, String lastStream) {
    return Sql.in(tx)
        .list(
            "SELECT topic, stream, dedupe FROM outbox WHERE stream BETWEEN ? AND ? AND state = ?",
            row -> new Key(row.text("topic"), row.text("stream"), row.text("dedupe")),
            firstStream,
            lastStream,
            OutboxState.WAITING);
  }
}
