/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Notices by e-mail. */
@NullMarked
package org.dvctt.plugin.noticeemail;

import org.jspecify.annotations.NullMarked;
