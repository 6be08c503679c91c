/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Proves that the register is whole; what can't be is named row by row. Nothing is written. */
@NullMarked
package org.dvctt.registry.proof;

import org.jspecify.annotations.NullMarked;
