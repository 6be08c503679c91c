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
 * @param ticks one of each group of ticks
 * @param program target programme, 00000 for none
 * @param content general content
 * @param declared papers behind it
 * @param payee who is paid by transfer, or null for cash
 * @param cash who takes the cash, or null for a transfer
 * @param lines at least one when it is sent
 * @param total declared total in đồng
 * @param words the total in words as declared
 */
public record Voucher(
    String number,
    String form,
    LocalDate date,
    Ticks ticks,
    Program program,
    String content,
    Declarations declared,
    @Nullable Payee payee,
    @Nullable CashReceiver cash,
    List<VoucherLine> lines,
    Money total,
    String words) {

  /** Tạm cấp or chính thức. */
  public enum BudgetKind {
    PROVISIONAL,
    OFFICIAL
  }

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

  /** The ticks of the form: exactly one of each group. */
  public record Ticks(BudgetKind budget, Nature nature, Method method) {
    /** Official budget, actual expenditure, by transfer: what most vouchers are. */
    public static final Ticks USUAL =
        new Ticks(BudgetKind.OFFICIAL, Nature.ACTUAL, Method.TRANSFER);
  }

  public Voucher {
    lines = List.copyOf(lines);
  }

  public Nature nature() {
    return ticks.nature();
  }

  public Method method() {
    return ticks.method();
  }

  /** The declared contract, or null. */
  public @Nullable ContractDeclaration contract() {
    return declared.contract();
  }

  /** Who gets the money, as a person reads it. */
  public String receiver() {
    if (payee != null) {
      return payee.name();
    }
    return cash == null ? "" : cash.name();
  }

  /** Sum of the lines in đồng. */
  public Money lineSum() {
    return lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
  }
}
