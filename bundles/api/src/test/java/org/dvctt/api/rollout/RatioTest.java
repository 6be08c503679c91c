/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.rollout;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Domain §7.2, §7.3 and appendix A. */
public class RatioTest {
  @Test
  public void roundsHalfUpToOneDecimal() {
    assertEquals("98.8", new Ratio(831, 841).percent());
    assertEquals("98.5", new Ratio(636, 646).percent());
    assertEquals("80.2", new Ratio(30_958, 38_613).percent());
    assertEquals("0.1", new Ratio(1, 2000).percent());
  }

  @Test
  public void isAHundredOnlyWhenComplete() {
    assertEquals("100.0", new Ratio(195, 195).percent());
    assertEquals("99.9", new Ratio(9_999, 10_000).percent());
    assertEquals("99.9", new Ratio(99_999_999, 100_000_000).percent());
  }

  @Test
  public void hasNoShareOfNothing() {
    assertEquals("–", new Ratio(0, 0).percent());
  }
}
