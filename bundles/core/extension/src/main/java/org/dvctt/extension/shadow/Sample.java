/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which subjects are in a sample: by the subject alone, so that a dossier is in or out for good.
 */
final class Sample {
  private static final int WHOLE = 100;

  private Sample() {}

  /** True when the subject is among so many of a hundred. A larger share holds a smaller one's. */
  static boolean takes(String subject, int percent) {
    if (percent >= WHOLE) {
      return true;
    }
    CRC32 sum = new CRC32();
    sum.update(subject.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % WHOLE < percent;
  }
}
