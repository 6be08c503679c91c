/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** The checks as JUnit 4 classes that a plugin's own test extends. */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.junit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
