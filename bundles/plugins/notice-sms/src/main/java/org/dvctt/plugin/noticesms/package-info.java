/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Notices by SMS. */
@NullMarked
package org.dvctt.plugin.noticesms;

import org.jspecify.annotations.NullMarked;
