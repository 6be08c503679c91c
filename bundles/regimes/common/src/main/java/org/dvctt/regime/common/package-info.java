/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What regime packs share: dated tables and the rules that judge by them. It is not a bundle of its
 * own: each pack carries a copy, so that a pack is one file and swaps without touching another. A
 * pack is its tables; what the law says on a day is never in this code.
 */
@NullMarked
package org.dvctt.regime.common;

import org.jspecify.annotations.NullMarked;
