/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.made;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dvctt.model.Column;
import org.dvctt.model.Report;
import org.dvctt.reporting.written.RowSink;

/**
 * A report on its way.
 *
 * @param asOf valid date, in the file's name
 * @param knownAt what was known then
 * @param rows hands over all rows and gives what stands round them: sums are known only then
 */
public record Draft(
    LocalDate asOf, Instant knownAt, List<Column> columns, Function<RowSink, Report> rows) {}
