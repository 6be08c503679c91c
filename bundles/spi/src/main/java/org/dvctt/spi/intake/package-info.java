/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: files of vouchers. A plugin reads them, the core makes drafts of them. */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.intake;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
