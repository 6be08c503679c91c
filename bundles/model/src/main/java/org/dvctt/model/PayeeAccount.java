/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * Where a payee is paid.
 *
 * @param bankCode key of the bank in the bank catalogue
 * @param account account number at the bank
 */
public record PayeeAccount(String bankCode, String account) {
  public static PayeeAccount of(Payee payee) {
    return new PayeeAccount(payee.bankCode(), payee.account());
  }
}
