/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

/** Random numbers by the province's fixed seed, apart for each purpose: the same in every load. */
record Seed(long number) {
  Random of(String purpose) {
    CRC32 sum = new CRC32();
    sum.update(purpose.getBytes(StandardCharsets.UTF_8));
    return new Random(number * 31 + sum.getValue());
  }

  /** An amount in đồng, in whole thousands, small ones more often than large ones. */
  static long amount(Random random, long least, long most) {
    double span = Math.log((double) most / least);
    long amount = (long) (least * Math.exp(random.nextDouble() * span));
    return Math.max(least, amount / 1000 * 1000);
  }
}
