/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What differs between the database engines. */
@NullMarked
package org.dvctt.store.dialect;

import org.jspecify.annotations.NullMarked;
