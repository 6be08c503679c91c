/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Whose signatures count, and for what. */
@NullMarked
package org.dvctt.extension.trust;

import org.jspecify.annotations.NullMarked;
