/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.reportodt;

import java.io.IOException;
import org.dvctt.spi.report.ReportFormat;
import org.dvctt.testkit.junit.ReportFormatConformance;

public class OdtFormatConformanceTest extends ReportFormatConformance {
  @Override
  protected ReportFormat format() {
    return new OdtFormat("AUTO", "Times New Roman");
  }

  @Override
  protected String readBack(byte[] written) throws IOException {
    return ReadOdt.of(written).text();
  }
}
