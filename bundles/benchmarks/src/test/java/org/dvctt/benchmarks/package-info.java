/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Measures what the platform costs beside the bare work it has to do. */
@NullMarked
package org.dvctt.benchmarks;

import org.jspecify.annotations.NullMarked;
