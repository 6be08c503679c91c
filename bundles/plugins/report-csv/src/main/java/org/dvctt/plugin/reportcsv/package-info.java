/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reports as comma-separated values. */
@NullMarked
package org.dvctt.plugin.reportcsv;

import org.jspecify.annotations.NullMarked;
