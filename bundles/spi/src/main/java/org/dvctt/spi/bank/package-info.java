/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: a channel to a bank. */
@Version("0.2.0")
@NullMarked
package org.dvctt.spi.bank;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
