/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Report runs: the core makes a table, a format plugin writes it. Nobody comes in. */
@NullMarked
package org.dvctt.reporting;

import org.jspecify.annotations.NullMarked;
