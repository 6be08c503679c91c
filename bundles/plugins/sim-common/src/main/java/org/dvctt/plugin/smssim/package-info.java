/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** A simulator of an SMS gateway, for trying and testing: it sends nobody anything. */
@NullMarked
package org.dvctt.plugin.smssim;

import org.jspecify.annotations.NullMarked;
