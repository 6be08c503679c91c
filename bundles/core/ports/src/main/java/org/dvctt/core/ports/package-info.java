/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Contracts between the core's own contexts, with the explicit transaction. Only core bundles may
 * import it (mandatory attribute); web, ops and plugins never see it.
 */
@Version("0.3.0")
@NullMarked
package org.dvctt.core.ports;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
