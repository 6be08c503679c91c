/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.time.Duration;

/** The handler asks to be called again after the wait; an expected thing, not an error. */
public final class RetryLater extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Duration wait;

  public RetryLater(Duration wait, String why) {
    super(why, null, false, false);
    this.wait = wait;
  }

  public Duration waitFor() {
    return wait;
  }
}
