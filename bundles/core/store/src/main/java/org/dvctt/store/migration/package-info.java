/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Running each context's migrations. */
@NullMarked
package org.dvctt.store.migration;

import org.jspecify.annotations.NullMarked;
