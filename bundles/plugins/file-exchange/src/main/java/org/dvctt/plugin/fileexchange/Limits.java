/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Bounds of an exchange.
 *
 * @param largest bytes of a file that comes in
 * @param quiet how long a file in {@code in} must not have changed before it is read
 * @param files most files that are read in one turn, so that a call ends in time
 * @param patience how long others are waited for
 */
public record Limits(
    long largest, Duration quiet, int files, Duration patience, InstantSource clock) {
  private static final int FILES = 20;
  private static final Duration WAIT = Duration.ofSeconds(3);

  /**
   * From settings.
   *
   * @throws IllegalArgumentException with a sentence that says what to write
   */
  public static Limits of(int megabytes, int quietMillis) {
    return new Limits(
        between("file.limit.mb", megabytes, 1, 100) * 1024L * 1024L,
        Duration.ofMillis(between("quiet.ms", quietMillis, 0, 600_000)),
        FILES,
        WAIT,
        InstantSource.system());
  }

  private static int between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name
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
