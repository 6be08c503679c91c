/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** A simulator of a bank, for trying and testing: it pays nobody. */
@NullMarked
package org.dvctt.plugin.banksim;

import org.jspecify.annotations.NullMarked;
