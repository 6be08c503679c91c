/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The real distribution as a process of its own, for tests: unpacked, started, asked at its console
 * and ended, whatever happens. JDK only.
 */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.platform;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
