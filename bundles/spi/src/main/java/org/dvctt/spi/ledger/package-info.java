/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Extension point: the gateway to the general ledger (TABMIS and its successors). */
@Version("0.1.0")
@NullMarked
package org.dvctt.spi.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
