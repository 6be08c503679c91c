/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.stream.IntStream;
import org.junit.Test;

public class SampleTest {
  private static final int MANY = 10_000;

  @Test
  public void aSubjectIsInOrOutForGoodAndALargerShareHoldsASmallerOne() {
    for (int i = 0; i < MANY; i++) {
      String subject = "dossier:" + i;
      boolean before = false;
      for (int percent = 0; percent <= 100; percent += 10) {
        boolean now = Sample.takes(subject, percent);
        assertEquals(now, Sample.takes(subject, percent));
        assertTrue(subject + " left a larger share", now || !before);
        before = now;
      }
      assertTrue(Sample.takes(subject, 100));
      assertFalse(Sample.takes(subject, 0));
    }
  }

  @Test
  public void theShareIsAboutWhatWasAskedFor() {
    for (int percent : new int[] {1, 10, 50, 90}) {
      int share = percent;
      long taken =
          IntStream.range(0, MANY).filter(i -> Sample.takes("dossier:" + i, share)).count();
      assertEquals(percent, 100.0 * taken / MANY, 2.0);
    }
  }
}
