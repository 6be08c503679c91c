/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: control checks that a province adds to the regime's own. */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
