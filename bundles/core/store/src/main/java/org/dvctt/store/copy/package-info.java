/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Copies of the whole store: database and blobs together. */
@NullMarked
package org.dvctt.store.copy;

import org.jspecify.annotations.NullMarked;
