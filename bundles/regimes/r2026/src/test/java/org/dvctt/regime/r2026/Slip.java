/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** A synthetic slip in the making: an actual payment by transfer unless something else is said. */
final class Slip {
  private static final LocalDate SIGNED = LocalDate.of(2020, 1, 15);
  private final long amount;
  private Voucher.Nature nature = Voucher.Nature.ACTUAL;
  private Voucher.Method method = Voucher.Method.TRANSFER;
  private String form = "C2-02a/NS";
  private String item = "6501";
  private @Nullable PaperRef invoice;
  private @Nullable ContractDeclaration contract;
  private @Nullable ContractDeclaration acceptance;
  private @Nullable AdvanceRule rule;

  private Slip(long amount) {
    this.amount = amount;
  }

  static Slip of(long amount) {
    return new Slip(amount);
  }

  static Slip advance(long amount) {
    Slip slip = new Slip(amount);
    slip.nature = Voucher.Nature.ADVANCE;
    return slip;
  }

  Slip cash() {
    method = Voucher.Method.CASH;
    return this;
  }

  Slip form(String symbol) {
    form = symbol;
    return this;
  }

  Slip item(String code) {
    item = code;
    return this;
  }

  Slip invoice() {
    invoice = new PaperRef("HD-1", SIGNED);
    return this;
  }

  Slip contract(String number, long total) {
    contract = new ContractDeclaration(number, SIGNED, Money.of(total), "Công ty A (mẫu)");
    return this;
  }

  Slip accepted(long total) {
    acceptance = new ContractDeclaration("NT-1", SIGNED, Money.of(total), "Công ty A (mẫu)");
    return this;
  }

  Slip rule(String text, int mostPercent) {
    rule = new AdvanceRule(text, mostPercent);
    return this;
  }

  Voucher on(LocalDate day) {
    Money total = Money.of(amount);
    return new Voucher(
        "01",
        form,
        day,
        new Voucher.Ticks(Voucher.BudgetKind.OFFICIAL, nature, method),
        Program.of("00000"),
        "Thanh toán (mẫu)",
        new Declarations(null, contract, rule, acceptance),
        new Payee("Công ty A (mẫu)", "", "123456789", "agribank"),
        null,
        List.of(
            new VoucherLine(
                "Nội dung (mẫu)",
                invoice,
                null,
                EconItem.of(item),
                Sector.of("071"),
                FundSource.of("13"),
                total)),
        total,
        AmountInWords.of(total));
  }
}
