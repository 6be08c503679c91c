/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Idempotency records of commands. */
@NullMarked
package org.dvctt.store.command;

import org.jspecify.annotations.NullMarked;
