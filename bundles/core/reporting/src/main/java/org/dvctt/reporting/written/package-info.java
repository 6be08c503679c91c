/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rows on their way to a format, and the file that it writes: both lie on disk, not in memory. */
@NullMarked
package org.dvctt.reporting.written;

import org.jspecify.annotations.NullMarked;
