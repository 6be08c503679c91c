/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The regime pack R2020: Decree 11/2020 and the circulars beside it, sent from 16 March 2020 to 31
 * December 2025, budget year 2025 to 31 January 2026. It is its tables, whose last rows stay open:
 * a dossier that was received in time finishes under them.
 */
@NullMarked
package org.dvctt.regime.r2020;

import org.jspecify.annotations.NullMarked;
