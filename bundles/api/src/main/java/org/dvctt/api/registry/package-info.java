/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on offices, units, accounts and assignments, all effective-dated. */
@Version("0.1.0")
@NullMarked
package org.dvctt.api.registry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
