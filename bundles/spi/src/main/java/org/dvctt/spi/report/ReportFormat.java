/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.report;

import java.io.IOException;
import java.io.OutputStream;
import org.dvctt.model.Table;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes a table in one output format. */
@ConsumerType
public interface ReportFormat {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Service property: short name of the format, e.g. {@code csv}. */
  String FORMAT = "dvctt.report.format";

  /** Service property: media type, e.g. {@code text/csv; charset=utf-8}. */
  String MEDIA_TYPE = "dvctt.report.mediaType";

  /** Writes the table; the stream stays open. */
  void write(Table table, OutputStream out) throws IOException;
}
