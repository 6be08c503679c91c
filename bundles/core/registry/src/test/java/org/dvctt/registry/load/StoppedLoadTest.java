/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.registry.TestProvince;
import org.junit.Test;

/** A load that is stopped by the end of its bundle ends between two steps and goes on later. */
public class StoppedLoadTest {
  @Test
  public void itEndsBetweenTwoStepsAndGoesOnAtTheNextStart() {
    try (TestProvince province = new TestProvince()) {
      AtomicInteger steps = new AtomicInteger();
      assertThrows(
          ProvinceLoader.Stopped.class,
          () ->
              province.loader.load(
                  "system", TestProvince.SMALL, () -> steps.incrementAndGet() > 2));
      assertTrue(province.registry.empty());
      assertFalse(province.loader.load("system", TestProvince.SMALL).counts().isEmpty());
      assertFalse(province.registry.empty());
    }
  }
}
