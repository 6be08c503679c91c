/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** A simulator of the general ledger, for trying and testing: it books nothing anywhere. */
@NullMarked
package org.dvctt.plugin.ledgersim;

import org.jspecify.annotations.NullMarked;
