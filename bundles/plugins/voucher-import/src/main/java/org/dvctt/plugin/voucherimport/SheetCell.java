/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

/**
 * A cell of a sheet that holds something.
 *
 * @param formula whether it is computed
 * @param error whether it shows an error, e.g. {@code #N/A}
 */
record SheetCell(Written written, boolean formula, boolean error) {}
