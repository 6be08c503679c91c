/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import org.jspecify.annotations.Nullable;

/** A line of a voucher (domain §4.2, grid of form 13); amount in đồng. */
public record VoucherLine(
    String content,
    @Nullable PaperRef invoice,
    @Nullable PaperRef document,
    EconItem econItem,
    Sector sector,
    FundSource fundSource,
    Money amount) {}
