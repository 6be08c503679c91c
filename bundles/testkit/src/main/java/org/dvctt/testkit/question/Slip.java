/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * A synthetic slip in the making: an actual payment by transfer with one line of item 6501 unless
 * something else is said. Amounts in đồng.
 */
public final class Slip {
  private static final LocalDate SIGNED = LocalDate.of(2020, 1, 15);
  private static final String CONTENT = "Nội dung (mẫu)";
  private final long amount;
  private final List<Line> more = new ArrayList<>();
  private Voucher.Nature nature = Voucher.Nature.ACTUAL;
  private Voucher.Method method = Voucher.Method.TRANSFER;
  private String form = "C2-02a/NS";
  private String item = "6501";
  private String content = CONTENT;
  private @Nullable PaperRef invoice;
  private @Nullable ContractDeclaration contract;
  private @Nullable ContractDeclaration acceptance;
  private @Nullable AdvanceRule rule;

  private record Line(String item, long amount, String content) {}

  private Slip(long amount) {
    this.amount = amount;
  }

  public static Slip of(long amount) {
    return new Slip(amount);
  }

  public static Slip advance(long amount) {
    Slip slip = new Slip(amount);
    slip.nature = Voucher.Nature.ADVANCE;
    return slip;
  }

  public Slip cash() {
    method = Voucher.Method.CASH;
    return this;
  }

  public Slip form(String symbol) {
    form = symbol;
    return this;
  }

  /** The economic item of the first line. */
  public Slip item(String code) {
    item = code;
    return this;
  }

  /** What the first line is for. */
  public Slip content(String text) {
    content = text;
    return this;
  }

  /** One more line. */
  public Slip line(String code, long dong, String text) {
    more.add(new Line(code, dong, text));
    return this;
  }

  /** The first line has an invoice. */
  public Slip invoice() {
    invoice = new PaperRef("HD-1", SIGNED);
    return this;
  }

  public Slip contract(String number, long total) {
    contract = new ContractDeclaration(number, SIGNED, Money.of(total), "Công ty A (mẫu)");
    return this;
  }

  public Slip accepted(long total) {
    acceptance = new ContractDeclaration("NT-1", SIGNED, Money.of(total), "Công ty A (mẫu)");
    return this;
  }

  public Slip rule(String text, int mostPercent) {
    rule = new AdvanceRule(text, mostPercent);
    return this;
  }

  /** The voucher, dated the day. */
  public Voucher on(LocalDate day) {
    List<VoucherLine> lines = new ArrayList<>();
    lines.add(line(new Line(item, amount, content), invoice));
    more.forEach(line -> lines.add(line(line, null)));
    Money total = lines.stream().map(VoucherLine::amount).reduce(Money.ZERO, Money::plus);
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
        lines,
        total,
        AmountInWords.of(total));
  }

  private static VoucherLine line(Line line, @Nullable PaperRef invoice) {
    return new VoucherLine(
        line.content,
        invoice,
        null,
        EconItem.of(line.item),
        Sector.of("071"),
        FundSource.of("13"),
        Money.of(line.amount));
  }
}
