/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.CanonicalForm;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Idempotency records, named by the hash of their key. The record is written first in the command's
 * own transaction: the same command sent at the same time waits for it there, then finds its
 * result, or takes its place when it was rolled back.
 */
@Component
public final class DbIdempotency implements Idempotency {
  @Activate
  public DbIdempotency(@Reference(target = "(context=store)") StoreReady ready) {
    this();
  }

  public DbIdempotency() {}

  @Override
  public Optional<String> claim(Tx tx, String key, String bodyHash) {
    Sql sql = Sql.in(tx);
    boolean first =
        sql.insert(
            "INSERT INTO idempotency (command_id, body_hash, result, claimed_at) VALUES (?, ?, ?, ?)",
            id(key),
            bodyHash,
            null,
            Instant.now());
    if (first) {
      return Optional.empty();
    }
    Sent sent =
        sql.one(
                "SELECT body_hash, result FROM idempotency WHERE command_id = ?",
                row -> new Sent(row.text("body_hash"), row.optionalText("result")),
                id(key))
            .orElseThrow();
    if (!sent.bodyHash().equals(bodyHash)) {
      throw Idempotency.reused();
    }
    return Optional.of(
        sent.result()
            .orElseThrow(
                () -> new IllegalStateException("a command was committed without its result")));
  }

  @Override
  public void store(Tx tx, String key, String result) {
    int rows =
        Sql.in(tx)
            .update(
                "UPDATE idempotency SET result = ? WHERE command_id = ? AND result IS NULL",
                result,
                id(key));
    if (rows != 1) {
      throw new IllegalStateException("a result is stored once, for a command that was claimed");
    }
  }

  private static String id(String key) {
    return CanonicalForm.sha256(key.getBytes(StandardCharsets.UTF_8));
  }

  private record Sent(String bodyHash, Optional<String> result) {}
}
