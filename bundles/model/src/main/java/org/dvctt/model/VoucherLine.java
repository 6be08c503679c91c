/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/** One line of a budget withdrawal (domain §4.2, line grid 13). Amount in đồng. */
public record VoucherLine(
    String content, EconItem econItem, Sector sector, FundSource fundSource, Money amount) {}
