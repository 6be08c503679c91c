/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Named leases with fencing tokens. */
@NullMarked
package org.dvctt.store.lease;

import org.jspecify.annotations.NullMarked;
