/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The plugin platform: who is admitted, and the guard through which every plugin is called (laws 3
 * to 7 and 18). Nobody comes in: others use {@code Guard} and {@code Plugins}.
 */
@NullMarked
package org.dvctt.extension;

import org.jspecify.annotations.NullMarked;
