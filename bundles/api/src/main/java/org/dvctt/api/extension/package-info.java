/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on plugins and the snapshot of the registry. */
@Version("0.4.0")
@NullMarked
package org.dvctt.api.extension;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
