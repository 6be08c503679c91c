/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;

/**
 * What an installation may set for payments.
 *
 * @param duplicateDays V18: how many days back a like voucher is looked for
 * @param attachmentMostBytes V20: largest file
 * @param personAfter how long an answer may stay unknown before a person is asked
 * @param underWayMost how long a bank or a ledger may have an order under way before a person is
 *     asked
 * @param longestWait longest time between two questions about an unknown answer
 * @param newsEvery how often banks are asked for their news
 * @param sweepEvery how often dossiers that wait for a rule are looked at
 */
record PaymentSettings(
    int duplicateDays,
    long attachmentMostBytes,
    Duration personAfter,
    Duration underWayMost,
    Duration longestWait,
    Duration newsEvery,
    Duration sweepEvery) {
  static final PaymentSettings STANDARD =
      new PaymentSettings(
          30,
          10L << 20,
          Duration.ofMinutes(30),
          Duration.ofHours(48),
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15));

  static PaymentSettings of(PaymentConfig config) {
    return new PaymentSettings(
        config.duplicate_days(),
        config.attachment_most_bytes(),
        Duration.ofMinutes(config.person_after_minutes()),
        Duration.ofHours(config.under_way_hours()),
        Duration.ofSeconds(Math.max(1, config.longest_wait_seconds())),
        Duration.ofSeconds(Math.max(1, config.news_seconds())),
        Duration.ofSeconds(Math.max(1, config.sweep_seconds())));
  }
}
