/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Setting text, tables and codes on PDF pages. Nobody comes in but papers of this bundle. */
@NullMarked
package org.dvctt.reporting.paper;

import org.jspecify.annotations.NullMarked;
