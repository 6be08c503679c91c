/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.time.Duration;

/**
 * What a simulator says and when.
 *
 * @param after how long it takes its time
 * @param answered false when it says nothing at all
 */
public record Reply(Fields body, Duration after, boolean answered) {
  /** At once. */
  public static Reply now(Fields body) {
    return new Reply(body, Duration.ZERO, true);
  }

  /** Never. */
  public static Reply never() {
    return new Reply(Fields.NONE, Duration.ZERO, false);
  }

  /** To a sending, as its fault wants it. */
  public static Reply toSending(Fields body, Fault fault, FaultPlan plan) {
    return switch (fault) {
      case SLOW -> new Reply(body, plan.slow(), true);
      case SILENT, LOST, MUTE -> never();
      default -> now(body);
    };
  }
}
