/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The {@code dvctt:*} commands, one a file. */
@NullMarked
package org.dvctt.ops.shell.command;

import org.jspecify.annotations.NullMarked;
