/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The budget ledger: balanced postings, and beside them a guarded row per line that can't fall
 * below zero.
 */
@NullMarked
package org.dvctt.budget;

import org.jspecify.annotations.NullMarked;
