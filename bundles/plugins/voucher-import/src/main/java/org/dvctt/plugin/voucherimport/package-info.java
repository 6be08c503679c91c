/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Reads vouchers from workbooks, XML and JSON (domain §4.7). Files come from anywhere: all reading
 * is bounded, and whatever is wrong is an answer that says where.
 */
@NullMarked
package org.dvctt.plugin.voucherimport;

import org.jspecify.annotations.NullMarked;
