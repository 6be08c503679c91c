/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * Beneficiary of a transfer (đối tượng thụ hưởng).
 *
 * @param name as at the bank
 * @param taxCode 10, 13 or 12 digits, or empty
 * @param account account number at the bank, 6–24 digits
 * @param bankCode key of the bank in the bank catalogue, e.g. {@code agribank}
 */
public record Payee(String name, String taxCode, String account, String bankCode) {}
