/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reports as workbooks of spreadsheets, written as the rows come. */
@NullMarked
package org.dvctt.plugin.reportxlsx;

import org.jspecify.annotations.NullMarked;
