/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/** Vouchers from files: looked through, imported, listed. */
@NullMarked
package org.dvctt.web.rest.intake;

import org.jspecify.annotations.NullMarked;
