/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.Transactions;

/** Shadows whose questions a test puts by itself, at a time of its own. */
public final class ShadowDesk {
  public final Shadows shadows;
  Instant now = Instant.parse("2026-03-02T02:00:00Z");

  public ShadowDesk(Transactions transactions, int waiting) {
    shadows =
        new Shadows(
            transactions,
            new Clock() {
              @Override
              public Instant instant() {
                return now;
              }

              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            },
            waiting);
  }

  /** Lets the questions be put by the thread that does it in earnest. */
  public ShadowDesk atWork() {
    shadows.start();
    return this;
  }

  /** Puts all questions that wait; returns how many. */
  public int putAll() {
    try {
      int put = 0;
      while (shadows.next(0, TimeUnit.NANOSECONDS)) {
        put++;
      }
      return put;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
