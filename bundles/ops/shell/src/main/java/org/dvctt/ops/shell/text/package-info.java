/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** How a command's answer looks: a table, a JSON document, an error with the next step. */
@NullMarked
package org.dvctt.ops.shell.text;

import org.jspecify.annotations.NullMarked;
