/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reports to try formats with. All data in them are made up. */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.report;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
