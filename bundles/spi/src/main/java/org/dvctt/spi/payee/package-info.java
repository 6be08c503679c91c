/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: who holds a payee's account. */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.payee;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
