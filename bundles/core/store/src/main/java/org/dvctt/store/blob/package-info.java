/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Content-addressed files. */
@NullMarked
package org.dvctt.store.blob;

import org.jspecify.annotations.NullMarked;
