/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.services;

import java.io.IOException;
import java.io.OutputStream;
import org.dvctt.api.reporting.Reports;

/** A report of one letter. */
final class WrittenA implements Reports.Content {
  @Override
  public long size() {
    return 1;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write('A');
  }

  @Override
  public void close() {
    // it lies nowhere
  }
}
