/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.CanonicalForm;
import org.dvctt.store.Sql;

/** Session rows. All times are system time; only the hash of a token is stored. */
final class Sessions {
  private static final int RANDOM_BYTES = 32;
  private static final Duration KEPT = Duration.ofDays(1);

  /** A session is written again at most this often, not at each request. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final Duration idle;
  private final Duration longest;

  Sessions(Duration idle, Duration longest) {
    this.idle = idle;
    this.longest = longest;
  }

  /** A session that was just opened, the only time that its token is known. */
  record Opened(String token, String csrf, Instant expiresAt) {}

  /** A session that goes on. */
  record Open(String person, String csrf, String device, Instant expiresAt, Instant prolongedTo) {
    boolean toProlong() {
      return prolongedTo.isAfter(expiresAt.plus(STEP));
    }
  }

  Opened open(Tx tx, String person, String device, Instant now) {
    Sql sql = Sql.in(tx);
    sql.update("delete from access_session where expires_at < ?", now.minus(KEPT));
    Opened opened = new Opened(secret(), secret(), now.plus(idle));
    sql.update(
        "insert into access_session (token_hash, person_id, csrf, device, last_moment,"
            + " expires_at) values (?, ?, ?, ?, ?, ?)",
        hash(opened.token),
        person,
        opened.csrf,
        device,
        now.plus(longest),
        opened.expiresAt);
    return opened;
  }

  Optional<Open> find(Tx tx, String token, Instant now) {
    return Sql.in(tx)
        .one(
            "select person_id, csrf, device, last_moment, expires_at from access_session"
                + " where token_hash = ? and expires_at > ?",
            row -> {
              Instant last = row.instant("last_moment");
              Instant wanted = now.plus(idle);
              return new Open(
                  row.text("person_id"),
                  row.text("csrf"),
                  row.text("device"),
                  row.instant("expires_at"),
                  wanted.isAfter(last) ? last : wanted);
            },
            hash(token),
            now);
  }

  /** Prolongs a session unless it was ended meanwhile. */
  void prolong(Tx tx, String token, Instant to, Instant now) {
    Sql.in(tx)
        .update(
            "update access_session set expires_at = ? where token_hash = ? and expires_at > ?",
            to,
            hash(token),
            now);
  }

  /** Ends a session; the person when there was one. */
  Optional<String> end(Tx tx, String token, Instant now) {
    Optional<String> person = find(tx, token, now).map(Open::person);
    Sql.in(tx)
        .update("update access_session set expires_at = ? where token_hash = ?", now, hash(token));
    return person;
  }

  private String secret() {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String token) {
    return CanonicalForm.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
