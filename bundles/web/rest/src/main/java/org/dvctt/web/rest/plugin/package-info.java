/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The life of plugins: everybody of the treasury may read it, admins act on it. */
@NullMarked
package org.dvctt.web.rest.plugin;

import org.jspecify.annotations.NullMarked;
