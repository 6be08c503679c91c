/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.report;

import java.io.IOException;
import org.dvctt.model.Text;

/**
 * A report that a format can't hold, e.g. more rows than a sheet has. No fault of the plugin: who
 * asked for the report is told the two sentences.
 */
public final class UnwritableReport extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Text what;
  private final transient Text nextStep;

  /**
   * @param what what can't be written, and where: row and column
   * @param nextStep what to do instead
   */
  public UnwritableReport(Text what, Text nextStep) {
    super(what.en());
    this.what = what;
    this.nextStep = nextStep;
  }

  public Text what() {
    return what;
  }

  public Text nextStep() {
    return nextStep;
  }
}
