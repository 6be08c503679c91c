/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as the unit declares it: budget withdrawal slip C2-02a/NS (domain §4.1, §4.2).
 *
 * @param number the unit's own paper number
 * @param form form symbol, {@code C2-02a/NS}
 * @param date voucher date
 * @param nature actual expenditure or advance
 * @param method transfer or cash
 * @param program target programme, 00000 for none
 * @param content general content
 * @param contract declared contract, or null
 * @param attachedContract true when the contract is among the attached papers
 * @param payee who is paid
 * @param lines at least one
 * @param total declared total in đồng
 */
public record Voucher(
    String number,
    String form,
    LocalDate date,
    Nature nature,
    Method method,
    Program program,
    String content,
    @Nullable ContractDeclaration contract,
    boolean attachedContract,
    Payee payee,
    List<VoucherLine> lines,
    Money total) {

  /** Thực chi or tạm ứng. */
  public enum Nature {
    ACTUAL,
    ADVANCE
  }

  /** Chuyển khoản or tiền mặt. */
  public enum Method {
    TRANSFER,
    CASH
  }

  public Voucher {
    lines = List.copyOf(lines);
  }

  /** Sum of the lines in đồng. */
  public Money lineSum() {
    return lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
  }
}
