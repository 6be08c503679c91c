/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What stands between the core and a plugin's code: its own threads, its breaker, the check of its
 * answers, the count of what it leaves behind, and the verdict on its conduct. Only {@code
 * org.dvctt.extension} comes in.
 */
@NullMarked
package org.dvctt.extension.guard;

import org.jspecify.annotations.NullMarked;
