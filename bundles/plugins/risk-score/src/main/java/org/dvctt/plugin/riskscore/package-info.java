/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Plugin {@code risk-score}: what stands out in a dossier that was sent (domain §9, P13). */
@NullMarked
package org.dvctt.plugin.riskscore;

import org.jspecify.annotations.NullMarked;
