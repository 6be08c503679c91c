/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Business time: system time plus a shift that is stored at the very first start and never again.
 */
@Component(immediate = true)
public final class StoredBusinessClock implements BusinessClock {
  /**
   * System property: local date-time in Asia/Ho_Chi_Minh at which a demo's business time begins.
   */
  static final String START = "dvctt.clock.start";

  private static final Logger LOG = LoggerFactory.getLogger(StoredBusinessClock.class);
  private final Clock system;
  private final Duration shift;

  @Activate
  public StoredBusinessClock(
      @Reference Transactions transactions,
      @Reference(target = "(context=platform)") StoreReady tables) {
    this(transactions, Clock.systemUTC(), Optional.ofNullable(System.getProperty(START)));
  }

  StoredBusinessClock(Transactions transactions, Clock system, Optional<String> start) {
    this.system = system;
    Duration asked = start.map(text -> asked(text, system.instant())).orElse(Duration.ZERO);
    this.shift = transactions.<Duration>write(tx -> stored(tx, asked, system.instant()));
    if (shift.isZero() != asked.isZero()) {
      LOG.info(
          "Business time goes on as stored (shift {}); the start asked for now is not taken: it is only for empty data",
          shift);
    }
    LOG.info(
        "Business time is {}{}",
        now().atZone(ZONE),
        shifted() ? " (shifted: a demo or a rehearsal)" : "");
  }

  @Override
  public Instant now() {
    return system.instant().plus(shift);
  }

  @Override
  public boolean shifted() {
    return !shift.isZero();
  }

  private static Duration asked(String start, Instant now) {
    try {
      Instant begin = LocalDateTime.parse(start.strip()).atZone(ZONE).toInstant();
      return Duration.ofMillis(Duration.between(now, begin).toMillis());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          START + "=" + start + " is no local date-time; write for example 2020-08-03T08:00", e);
    }
  }

  private static Duration stored(Tx tx, Duration asked, Instant now) {
    Sql sql = Sql.in(tx);
    sql.insert(
        "INSERT INTO business_clock (id, shift_millis, set_at) VALUES (1, ?, ?)",
        asked.toMillis(),
        now);
    return sql.one(
            "SELECT shift_millis FROM business_clock WHERE id = 1",
            row -> Duration.ofMillis(row.number("shift_millis")))
        .orElseThrow();
  }
}
