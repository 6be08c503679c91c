/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the core offers on dossiers: commands by the act table, queries for screens. */
@Version("0.5.0")
@NullMarked
package org.dvctt.api.payment;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
