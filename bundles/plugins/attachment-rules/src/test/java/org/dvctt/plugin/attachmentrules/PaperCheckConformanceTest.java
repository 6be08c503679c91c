/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.testkit.junit.ControlCheckConformance;

/** The shipped table as a control check like any other. */
public class PaperCheckConformanceTest extends ControlCheckConformance {
  private static final String VERSION = "0.1.0";

  @Override
  protected ControlCheck check() {
    return new PaperCheck(VERSION, Verdict.Outcome.WARN, PaperTable.of());
  }

  @Override
  protected String pluginId() {
    return PaperCheck.ID;
  }

  @Override
  protected String version() {
    return VERSION;
  }

  @Override
  protected String fixture() {
    return "org/dvctt/plugin/attachmentrules/probe.txt";
  }
}
