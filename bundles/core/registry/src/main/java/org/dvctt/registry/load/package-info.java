/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Loads a province: reads and checks its files, plans what they lack, writes it step by step. */
@NullMarked
package org.dvctt.registry.load;

import org.jspecify.annotations.NullMarked;
