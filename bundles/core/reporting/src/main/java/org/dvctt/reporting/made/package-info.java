/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The reports themselves: what they say, for whom, and how a province wants them. */
@NullMarked
package org.dvctt.reporting.made;

import org.jspecify.annotations.NullMarked;
