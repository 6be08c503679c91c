/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.report;

import java.io.IOException;
import java.util.List;
import org.dvctt.model.Cell;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The rows of a report, from first to last, once. Good only during the call and on its thread. */
@ProviderType
public interface ReportRows {
  /** The next row, as long as the columns and each cell of its column's kind; null at the end. */
  @Nullable List<Cell> next() throws IOException;
}
