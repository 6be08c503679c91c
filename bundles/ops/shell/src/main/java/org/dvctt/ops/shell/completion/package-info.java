/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the tab key offers: codes that exist now. */
@NullMarked
package org.dvctt.ops.shell.completion;

import org.jspecify.annotations.NullMarked;
