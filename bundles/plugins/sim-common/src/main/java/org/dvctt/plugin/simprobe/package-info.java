/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** For tests and load drivers: simulators as processes that can be killed. Not in any bundle. */
@NullMarked
package org.dvctt.plugin.simprobe;

import org.jspecify.annotations.NullMarked;
