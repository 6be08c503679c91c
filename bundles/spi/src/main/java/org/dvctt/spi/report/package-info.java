/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: output formats of reports. The core makes a report, a format writes it. */
@Version("0.2.0")
@NullMarked
package org.dvctt.spi.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
