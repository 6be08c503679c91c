/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Transactions over JDBC. */
@NullMarked
package org.dvctt.store.tx;

import org.jspecify.annotations.NullMarked;
