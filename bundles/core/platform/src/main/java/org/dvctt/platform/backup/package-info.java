/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Backups of the whole store and the way back to one. */
@NullMarked
package org.dvctt.platform.backup;

import org.jspecify.annotations.NullMarked;
