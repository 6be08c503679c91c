/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import java.time.Duration;
import java.time.Instant;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;

/**
 * Growing waits after repeated failures, for each login whether it exists or not. An attempt counts
 * as a failure from its start on, so that parallel guesses gain nothing; success wipes the count.
 */
final class Throttle {
  private static final int FREE = 3;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGET = Duration.ofDays(1);

  private Throttle() {}

  /** Wait after so many failures in a row. */
  static Duration waitAfter(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - FREE, 20));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Counts an attempt; the duration is what is still to be waited, zero when it may go on. */
  static Duration begin(Tx tx, String login, Instant now) {
    Sql sql = Sql.in(tx);
    sql.update("delete from access_throttle where wait_until < ?", now.minus(FORGET));
    if (sql.insert(
        "insert into access_throttle (login, failures, wait_until) values (?, 1, ?)", login, now)) {
      return Duration.ZERO;
    }
    int counted =
        sql.update(
            "update access_throttle set failures = failures + 1 where login = ? and wait_until <= ?",
            login,
            now);
    if (counted == 0) {
      return sql.one(
              "select wait_until from access_throttle where login = ?",
              row -> Duration.between(now, row.instant("wait_until")),
              login)
          .orElse(Duration.ZERO);
    }
    long failures = sql.count("select failures from access_throttle where login = ?", login);
    sql.update(
        "update access_throttle set wait_until = ? where login = ?",
        now.plus(waitAfter((int) failures)),
        login);
    return Duration.ZERO;
  }

  /** The sign-in succeeded. */
  static void clear(Tx tx, String login) {
    Sql.in(tx).update("delete from access_throttle where login = ?", login);
  }

  static Refused refusal(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + 1);
    return Refused.of(
        Refused.Kind.NOT_SIGNED_IN,
        "SIGN_IN_WAIT",
        "login",
        Text.of(
            "Đăng nhập sai nhiều lần; tài khoản này phải chờ " + seconds + " giây.",
            "Too many failed sign-ins; this login has to wait " + seconds + " seconds."),
        Text.of(
            "Chờ rồi thử lại, hoặc nhờ quản trị hệ thống.",
            "Wait and try again, or ask an admin."));
  }
}
