/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reports as text documents (OpenDocument 1.3, ISO/IEC 26300). A province works on its report in a
 * word processor before it is signed, hence a text with a table in it and not a spreadsheet.
 * Written by Java's own streaming XML: libraries for the format hold the whole document in memory.
 */
@NullMarked
package org.dvctt.plugin.reportodt;

import org.jspecify.annotations.NullMarked;
