/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the row with its own hash in the act's transaction; it never waits for the chain. */
@Component
public final class StoredAuditTrail implements AuditTrail {
  private static final int REASON_LIMIT = 2000;
  private final BusinessClock clock;
  private final SecureRandom random = new SecureRandom();

  @Activate
  public StoredAuditTrail(
      @Reference BusinessClock clock, @Reference(target = "(context=audit)") StoreReady tables) {
    this.clock = clock;
  }

  @Override
  public void record(Tx tx, AuditEntry entry) {
    AuditEntry kept = shortened(entry);
    Sql sql = Sql.in(tx);
    long number = sql.next("audit_row_sequence");
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    Instant at = clock.now().truncatedTo(ChronoUnit.MICROS);
    sql.update(
        "INSERT INTO audit_row (row_no, nonce, recorded_at, actor, act, subject, outcome,"
            + " reason, detail, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        nonce,
        at,
        kept.actor(),
        kept.act(),
        kept.subject(),
        kept.outcome(),
        kept.reason(),
        kept.detail(),
        AuditRow.hash(number, nonce, at, kept));
  }

  private static AuditEntry shortened(AuditEntry entry) {
    if (entry.reason().length() <= REASON_LIMIT) {
      return entry;
    }
    return new AuditEntry(
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.outcome(),
        entry.reason().substring(0, REASON_LIMIT - 1) + "…",
        entry.detail());
  }
}
