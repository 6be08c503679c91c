/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Copies of the whole store, database and blobs together, and the way back to one. */
@Version("0.1.0")
@NullMarked
package org.dvctt.api.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
