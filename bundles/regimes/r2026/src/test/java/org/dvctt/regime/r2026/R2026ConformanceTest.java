/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.junit.RegimePackConformance;

/** R2026 as a plugin. */
public class R2026ConformanceTest extends RegimePackConformance {
  @Override
  protected RegimePack pack() {
    return R2026.ofVersion("1.2.3");
  }

  @Override
  protected String pluginId() {
    return "regime-r2026";
  }

  @Override
  protected String version() {
    return "1.2.3";
  }

  @Override
  protected String fixture() {
    return "org/dvctt/regime/r2026/probe.txt";
  }
}
