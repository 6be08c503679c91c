/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on itself: readiness, business time, outbox. */
@Version("0.2.0")
@NullMarked
package org.dvctt.api.platform;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
