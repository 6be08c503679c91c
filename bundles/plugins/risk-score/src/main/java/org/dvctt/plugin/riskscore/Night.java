/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import java.time.LocalTime;

/**
 * The night.
 *
 * @param from hour in which it begins
 * @param to hour before which it ends; the same hour as {@code from}: there is no night
 */
record Night(int from, int to) {
  private static final int LAST_HOUR = 23;

  Night {
    hour("night.from", from);
    hour("night.to", to);
  }

  boolean holds(LocalTime time) {
    int hour = time.getHour();
    return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
  }

  private static void hour(String key, int hour) {
    if (hour < 0 || hour > LAST_HOUR) {
      throw new IllegalArgumentException(
          key + ": " + hour + " phải từ 0 đến 23 · must be from 0 to 23");
    }
  }
}
