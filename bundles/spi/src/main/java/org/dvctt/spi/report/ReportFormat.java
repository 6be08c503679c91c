/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.report;

import java.io.IOException;
import java.io.OutputStream;
import org.dvctt.model.Report;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a report in one output format. */
@ConsumerType
public interface ReportFormat {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Service property: short name of the format, e.g. {@code csv}. */
  String FORMAT = "dvctt.report.format";

  /** Service property: media type, e.g. {@code text/csv; charset=utf-8}. */
  String MEDIA_TYPE = "dvctt.report.mediaType";

  /**
   * Writes the report. Rows are taken one by one and written as they come: there may be more of
   * them than fit into memory. The stream stays open.
   *
   * @throws UnwritableReport when the format can't hold this report
   * @throws IOException of the stream or the rows, let through as it is
   */
  void write(Report report, ReportRows rows, OutputStream out) throws IOException;
}
