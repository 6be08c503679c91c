/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers for signing in: people, sessions, roles. */
@Version("0.3.0")
@NullMarked
package org.dvctt.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
