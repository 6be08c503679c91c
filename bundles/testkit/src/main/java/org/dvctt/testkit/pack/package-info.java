/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** A plugin's file as its author makes it: what the platform would refuse in it, and archives. */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.pack;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
