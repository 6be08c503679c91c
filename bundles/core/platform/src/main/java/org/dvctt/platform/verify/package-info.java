/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Collects what the contexts prove of their rows. */
@NullMarked
package org.dvctt.platform.verify;

import org.jspecify.annotations.NullMarked;
