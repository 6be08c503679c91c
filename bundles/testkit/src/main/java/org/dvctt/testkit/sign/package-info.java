/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Signing a plugin's file with a key from a standard key store, and telling who signed one. JDK
 * only: the jar runs alone.
 */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.sign;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
