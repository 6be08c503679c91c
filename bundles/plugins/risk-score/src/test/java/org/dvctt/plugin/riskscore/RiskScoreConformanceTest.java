/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import org.dvctt.spi.risk.RiskScore;
import org.dvctt.testkit.junit.RiskScoreConformance;

/** The signs as a risk score like any other. */
public class RiskScoreConformanceTest extends RiskScoreConformance {
  static final Weights SHIPPED =
      new Weights(30, 15, 20, 25, 20, 10_000_000, 10_000_000, new Night(21, 6));

  @Override
  protected RiskScore score() {
    return new StandingOut(SHIPPED);
  }
}
