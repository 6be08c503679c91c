/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: regime packs, the law of a period as a plugin. */
@Version("0.3.0")
@NullMarked
package org.dvctt.spi.regime;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
