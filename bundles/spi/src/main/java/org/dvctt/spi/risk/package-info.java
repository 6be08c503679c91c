/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: how closely a dossier should be looked at. */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.risk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
