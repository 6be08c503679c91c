/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import org.dvctt.spi.control.ControlCheck;
import org.dvctt.testkit.junit.ControlCheckConformance;

/** The norms as a control check like any other. */
public class NormCheckConformanceTest extends ControlCheckConformance {
  @Override
  protected ControlCheck check() {
    return Norms.warning();
  }

  @Override
  protected String pluginId() {
    return NormCheck.ID;
  }

  @Override
  protected String version() {
    return Norms.VERSION;
  }

  @Override
  protected String fixture() {
    return "org/dvctt/plugin/laichaunorms/probe.txt";
  }
}
