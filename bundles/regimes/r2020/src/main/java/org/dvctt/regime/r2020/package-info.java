/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The regime pack R2020: Decree 11/2020 and the circulars beside it, 16 March 2020 to 31 December
 * 2025. Values are dated rows of the tables beside the classes, never constants.
 */
@NullMarked
package org.dvctt.regime.r2020;

import org.jspecify.annotations.NullMarked;
