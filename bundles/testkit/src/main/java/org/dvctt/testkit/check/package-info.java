/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * What every plugin that judges keeps, as plain checks that list what they find wrong. The platform
 * runs the quick ones at the probe, so this package knows values and extension points only.
 */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
