/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on notices: what became of each, and where those of a unit go. */
@Version("0.2.0")
@NullMarked
package org.dvctt.api.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
