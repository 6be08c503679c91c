/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dvctt.model.AccountHolder;

/**
 * The settings, each looked at.
 *
 * @param limit for one answer
 * @param pause after no answer
 * @param cached most holders that are kept
 * @param cachedFor for how long
 * @param source the directory's name for people
 */
record VerifyRules(
    URI address,
    Duration limit,
    Duration pause,
    int cached,
    Duration cachedFor,
    String source,
    BankChanges changes) {

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException with the key and what to write
   */
  static VerifyRules of(VerifySettings settings, Reachable reachable) {
    String source = settings.source().strip();
    if (source.isEmpty() || source.length() > AccountHolder.LONGEST) {
      throw new IllegalArgumentException(
          "source: viết tên danh bạ, nhiều nhất 200 ký tự"
              + " · write the directory's name, 200 characters at most");
    }
    return new VerifyRules(
        reachable.address(settings.address()),
        Duration.ofMillis(within("limit.ms", settings.limit_ms(), 100, 4_500)),
        Duration.ofSeconds(within("pause.seconds", settings.pause_seconds(), 0, 600)),
        within("cache.accounts", settings.cache_accounts(), 0, 100_000),
        Duration.ofMinutes(within("cache.minutes", settings.cache_minutes(), 1, 1_440)),
        source,
        new BankChanges(List.of(settings.bank_changes())));
  }

  private static int within(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          key
              + ": "
              + value
              + " phải từ "
              + least
              + " đến "
              + most
              + " · must be from "
              + least
              + " to "
              + most);
    }
    return value;
  }
}
