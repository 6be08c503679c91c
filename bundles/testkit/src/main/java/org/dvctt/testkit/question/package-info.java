/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Questions to ask a plugin in its tests: slips and dossiers in the making, odd ones, random ones.
 * All of it is synthetic.
 */
@Version("0.1.0")
@NullMarked
package org.dvctt.testkit.question;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
