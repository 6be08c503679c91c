/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.DossierContent;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form: the draft, or every fault of shape at once. */
final class TypedDraft {
  private static final String V = DraftForm.V;
  private final DraftForm form;
  private final @Nullable DossierContent before;
  private final List<Reason> faults = new ArrayList<>();

  /**
   * @param before the content that is there, or null: what the form does not show is kept
   */
  TypedDraft(DraftForm form, @Nullable DossierContent before) {
    this.form = form;
    this.before = before;
  }

  /**
   * The draft.
   *
   * @throws Refused INVALID with every fault of shape
   */
  NewDossier read() {
    List<VoucherLine> lines = new ArrayList<>();
    for (int i = 0; i < form.rows(); i++) {
      String at = DraftForm.row(i);
      lines.add(
          new VoucherLine(
              form.get(at + "content"),
              paper(i, VoucherLine::invoice),
              paper(i, VoucherLine::document),
              read(at + "econ_item", EconItem::of, new EconItem("0000")),
              read(at + "sector", Sector::of, new Sector("000")),
              read(at + "fund_source", FundSource::of, new FundSource("00")),
              read(at + "amount", Money::parse, Money.ZERO)));
    }
    Money total = Money.ZERO;
    for (VoucherLine line : lines) {
      total = total.plus(line.amount());
    }
    AccountNumber none = AccountNumber.parse("0000.0.0000000.00000");
    AccountNumber account = read("account", AccountNumber::parse, none);
    FiscalYear year = read("budget_year", text -> FiscalYear.of(whole(text)), FiscalYear.of(2000));
    Voucher voucher =
        new Voucher(
            form.get(V + "number"),
            "C2-02a/NS",
            read(V + "date", TypedDraft::day, LocalDate.EPOCH),
            new Voucher.Ticks(
                Voucher.BudgetKind.OFFICIAL,
                "ADVANCE".equals(form.get(V + "nature"))
                    ? Voucher.Nature.ADVANCE
                    : Voucher.Nature.ACTUAL,
                cash() ? Voucher.Method.CASH : Voucher.Method.TRANSFER),
            read(V + "program", Program::of, new Program("00000")),
            form.get(V + "content"),
            declarations(),
            cash() ? null : payee(),
            cash() ? receiver() : null,
            lines,
            total,
            AmountInWords.of(total));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    List<Voucher> all = new ArrayList<>(List.of(voucher));
    if (before != null) {
      all.addAll(before.vouchers().subList(1, before.vouchers().size()));
    }
    return new NewDossier(
        DossierContent.RECURRENT_EXPENDITURE,
        account,
        year,
        all,
        before == null ? List.of() : before.attachments());
  }

  private boolean cash() {
    return "CASH".equals(form.get(V + "method"));
  }

  private Payee payee() {
    return new Payee(
        form.get(V + "payee.name"),
        form.get(V + "payee.tax_code"),
        form.get(V + "payee.account"),
        form.get(V + "payee.bank_code"));
  }

  private CashReceiver receiver() {
    String on = V + "cash.id_issued_on";
    return new CashReceiver(
        form.get(V + "cash.name"),
        form.get(V + "cash.id_number"),
        form.get(on).isEmpty() ? null : read(on, TypedDraft::day, LocalDate.EPOCH),
        form.get(V + "cash.id_issued_by"));
  }

  private Declarations declarations() {
    Declarations kept = before == null ? Declarations.NONE : before.vouchers().get(0).declared();
    return new Declarations(kept.tender(), contract(), kept.advanceRule(), kept.acceptance());
  }

  /** A paper of a line stays with its line while none was added or removed. */
  private @Nullable PaperRef paper(int line, Function<VoucherLine, @Nullable PaperRef> which) {
    List<VoucherLine> lines = before == null ? List.of() : before.vouchers().get(0).lines();
    return lines.size() == form.rows() ? which.apply(lines.get(line)) : null;
  }

  private @Nullable ContractDeclaration contract() {
    String c = V + "contract.";
    boolean any =
        !(form.get(c + "number")
                + form.get(c + "signed_on")
                + form.get(c + "total")
                + form.get(c + "counterparty"))
            .isEmpty();
    return any
        ? new ContractDeclaration(
            form.get(c + "number"),
            form.get(c + "signed_on").isEmpty()
                ? null
                : read(c + "signed_on", TypedDraft::day, LocalDate.EPOCH),
            form.get(c + "total").isEmpty() ? null : read(c + "total", Money::parse, Money.ZERO),
            form.get(c + "counterparty"))
        : null;
  }

  private <T> T read(String field, Function<String, T> reader, T otherwise) {
    try {
      return reader.apply(form.get(field));
    } catch (Refused refused) {
      refused
          .reasons()
          .forEach(
              r ->
                  faults.add(
                      new Reason(r.code(), field, r.sentence(), r.nextStep(), r.legalBasis())));
      return otherwise;
    }
  }

  private static int whole(String text) {
    return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "BAD_CODE",
          "date",
          Text.of("Ngày chưa nhập hoặc không hợp lệ.", "The date is missing or is no date."),
          Text.of(
              "Chọn ngày trên lịch, hoặc nhập năm-tháng-ngày.",
              "Pick a day, or write year-month-day."));
    }
  }
}
