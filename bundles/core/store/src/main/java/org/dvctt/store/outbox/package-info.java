/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The outbox, its worker and what can be seen of it. */
@NullMarked
package org.dvctt.store.outbox;

import org.jspecify.annotations.NullMarked;
