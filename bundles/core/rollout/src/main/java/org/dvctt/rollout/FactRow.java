/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import java.time.LocalDate;
import org.dvctt.model.Channel;

/** What an event adds to a unit's day. */
record FactRow(Place place, Counts counts) {

  /** Where it is counted. */
  record Place(String unit, String office, LocalDate received, String service, Channel channel) {}

  /** What is counted; {@code amount} in đồng of what was received. */
  record Counts(
      long vouchers,
      long dossiers,
      long approved,
      long refused,
      long completed,
      long onTime,
      long amount) {

    Counts plus(Counts other) {
      return new Counts(
          vouchers + other.vouchers,
          dossiers + other.dossiers,
          approved + other.approved,
          refused + other.refused,
          completed + other.completed,
          onTime + other.onTime,
          Math.addExact(amount, other.amount));
    }
  }
}
