/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reports as papers: A4 pages in PDF, set as Decree 30/2020 wants official papers. */
@NullMarked
package org.dvctt.plugin.reportpdf;

import org.jspecify.annotations.NullMarked;
