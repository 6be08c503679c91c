/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Debit advices: what a paid voucher's paper says, and the paper. Nobody comes in. */
@NullMarked
package org.dvctt.reporting.advice;

import org.jspecify.annotations.NullMarked;
