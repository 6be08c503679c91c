/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The ground of the console commands: where they find the platform's services, whose name they act
 * under and how they answer. Nobody imports it.
 */
@NullMarked
package org.dvctt.ops.shell;

import org.jspecify.annotations.NullMarked;
