/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import org.dvctt.regime.r2020.R2020;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.junit.RegimePackConformance;

/** R2020 as a plugin. */
public class R2020ConformanceTest extends RegimePackConformance {
  @Override
  protected RegimePack pack() {
    return R2020.ofVersion("1.2.3");
  }

  @Override
  protected String pluginId() {
    return "regime-r2020";
  }

  @Override
  protected String version() {
    return "1.2.3";
  }

  @Override
  protected String fixture() {
    return "org/dvctt/regime/r2020/probe.txt";
  }
}
