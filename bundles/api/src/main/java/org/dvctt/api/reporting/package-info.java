/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on report runs and on papers for a unit. */
@Version("0.2.0")
@NullMarked
package org.dvctt.api.reporting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
