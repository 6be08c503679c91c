/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: a channel that notices travel by. */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
