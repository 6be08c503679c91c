/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one clock of legal dates, in Asia/Ho_Chi_Minh. A demo or a rehearsal may be shifted; the
 * shift is stored once in the database, so a restart never moves time back. Leases, time-outs and
 * sessions use system time instead.
 */
public interface BusinessClock {
  ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  Instant now();

  /** True when business time is not real time. */
  boolean shifted();

  default LocalDate today() {
    return day(now());
  }

  /** The legal day on which an instant lies. */
  static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
