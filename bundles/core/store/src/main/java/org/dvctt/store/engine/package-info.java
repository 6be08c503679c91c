/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Opening and closing the database engine. */
@NullMarked
package org.dvctt.store.engine;

import org.jspecify.annotations.NullMarked;
