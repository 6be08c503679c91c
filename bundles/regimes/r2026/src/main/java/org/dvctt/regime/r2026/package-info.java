/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The regime pack R2026: Decree 347/2025, the Budget Law 89/2025 and the circulars beside them, for
 * budget year 2026 on. It is its tables.
 */
@NullMarked
package org.dvctt.regime.r2026;

import org.jspecify.annotations.NullMarked;
