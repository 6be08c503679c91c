/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which sending gets which fault. Decided by the seed, the order id and how often the order was
 * sent before, so that a run can be repeated whatever its timing, and a restart changes nothing.
 *
 * @param percents share of the sendings for each fault, 0–100, together at most 100
 * @param slow after how long a SLOW answer comes; longer than the caller's time limit
 * @param returnLate how long after its payment a RETURN_LATE comes back
 * @param payLate how much later than others a PAY_LATE is paid
 */
public record FaultPlan(
    long seed, Map<Fault, Integer> percents, Duration slow, Duration returnLate, Duration payLate) {
  /** A little more than the guard's own limit of 5 s. */
  static final Duration SLOW = Duration.ofMillis(6_000);

  static final Duration RETURN_LATE = Duration.ofMillis(2_000);
  static final Duration PAY_LATE = Duration.ofMillis(2_000);
  static final int WHOLE = 100;

  /** No faults. */
  public static final FaultPlan NONE = new FaultPlan(0, Map.of(), SLOW, RETURN_LATE, PAY_LATE);

  public FaultPlan {
    percents = Map.copyOf(percents);
    int sum = 0;
    for (Map.Entry<Fault, Integer> share : percents.entrySet()) {
      int percent = share.getValue();
      if (share.getKey() == Fault.NONE || percent < 0 || percent > WHOLE) {
        throw new IllegalArgumentException(share + " is no share of faults");
      }
      sum += percent;
    }
    if (sum > WHOLE) {
      throw new IllegalArgumentException("the faults are " + sum + " % together");
    }
    if (slow.isNegative() || returnLate.isNegative() || payLate.isNegative()) {
      throw new IllegalArgumentException("a fault's time can't be negative");
    }
  }

  /**
   * The fault of one sending; the same for ever.
   *
   * @param attempt 1 for the first sending of the order
   */
  public Fault of(String orderId, int attempt) {
    int place = place(orderId, attempt);
    for (Fault fault : Fault.values()) {
      int share = percents.getOrDefault(fault, 0);
      if (place < share) {
        return fault;
      }
      place -= share;
    }
    return Fault.NONE;
  }

  /** In one line; with line breaks for commas it can be read as a plan. */
  @Override
  public String toString() {
    String shares =
        new TreeMap<>(percents)
            .entrySet().stream()
                .filter(share -> share.getValue() > 0)
                .map(share -> ", " + share.getKey().word() + " = " + share.getValue())
                .collect(Collectors.joining());
    return "seed = "
        + seed
        + shares
        + (", slow_ms = " + slow.toMillis())
        + (", return_late_ms = " + returnLate.toMillis())
        + (", pay_late_ms = " + payLate.toMillis());
  }

  /** As the text of a plan file. */
  public String text() {
    return toString().replace(", ", "\n") + "\n";
  }

  private int place(String orderId, int attempt) {
    try {
      String decided = seed + "/" + attempt + "/" + orderId;
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(decided.getBytes(StandardCharsets.UTF_8));
      return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), WHOLE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
