/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import java.util.List;
import org.dvctt.model.Cell;

/** Takes the rows of a report. */
public interface RowSink {
  /** The first row comes next; what was added before is forgotten, as reading begins again. */
  void begin();

  /** The next row. */
  void add(List<Cell> row);
}
