/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The container's first start. */
@NullMarked
package org.dvctt.ops.shell.boot;

import org.jspecify.annotations.NullMarked;
