/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Proofs of what is stored: every context's rows against each other. */
@Version("0.1.0")
@NullMarked
package org.dvctt.api.verify;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
