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
import java.util.stream.Stream;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Attachment;
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
  private final DraftForm form;
  private final List<Attachment> papers;
  private final List<Reason> faults = new ArrayList<>();

  /**
   * @param papers the files that go with the draft
   */
  TypedDraft(DraftForm form, List<Attachment> papers) {
    this.form = form;
    this.papers = papers;
  }

  /**
   * The draft.
   *
   * @throws Refused INVALID with every fault of shape
   */
  NewDossier read() {
    AccountNumber none = AccountNumber.parse("0000.0.0000000.00000");
    AccountNumber account = read("account", AccountNumber::parse, none);
    FiscalYear year = read("budget_year", text -> FiscalYear.of(whole(text)), FiscalYear.of(2000));
    List<Voucher> vouchers = new ArrayList<>();
    for (int i = 0; i < form.rows().size(); i++) {
      vouchers.add(voucher(i));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return new NewDossier(DossierContent.RECURRENT_EXPENDITURE, account, year, vouchers, papers);
  }

  private Voucher voucher(int number) {
    String at = DraftForm.voucher(number);
    List<VoucherLine> lines = new ArrayList<>();
    for (int i = 0; i < form.rows().get(number); i++) {
      lines.add(line(DraftForm.row(number, i)));
    }
    Money total = Money.ZERO;
    try {
      for (VoucherLine line : lines) {
        total = total.plus(line.amount());
      }
    } catch (ArithmeticException e) {
      faults.add(
          fault(
              "BAD_AMOUNT",
              at + "lines",
              Text.of("Tổng tiền quá lớn.", "The sum is too large."),
              Text.of("Kiểm tra lại số tiền các dòng.", "Check the amounts of the lines.")));
    }
    boolean cash = "CASH".equals(form.get(at + "method"));
    boolean advance = "ADVANCE".equals(form.get(at + "nature"));
    return new Voucher(
        form.get(at + "number"),
        "C2-02a/NS",
        read(at + "date", TypedDraft::day, LocalDate.EPOCH),
        new Voucher.Ticks(
            Voucher.BudgetKind.OFFICIAL,
            advance ? Voucher.Nature.ADVANCE : Voucher.Nature.ACTUAL,
            cash ? Voucher.Method.CASH : Voucher.Method.TRANSFER),
        read(at + "program", Program::of, new Program("00000")),
        form.get(at + "content"),
        new Declarations(
            paper(at + "tender."),
            contract(at + "contract."),
            advanceRule(at + "advance_rule."),
            contract(at + "acceptance.")),
        cash ? null : payee(at + "payee."),
        cash ? receiver(at + "cash.") : null,
        lines,
        total,
        AmountInWords.of(total));
  }

  private VoucherLine line(String at) {
    return new VoucherLine(
        form.get(at + "content"),
        paper(at + "invoice."),
        paper(at + "document."),
        read(at + "econ_item", EconItem::of, new EconItem("0000")),
        read(at + "sector", Sector::of, new Sector("000")),
        read(at + "fund_source", FundSource::of, new FundSource("00")),
        read(at + "amount", Money::parse, Money.ZERO));
  }

  private Payee payee(String at) {
    return new Payee(
        form.get(at + "name"),
        form.get(at + "tax_code"),
        form.get(at + "account"),
        form.get(at + "bank_code"));
  }

  private CashReceiver receiver(String at) {
    return new CashReceiver(
        form.get(at + "name"),
        form.get(at + "id_number"),
        dayOrNone(at + "id_issued_on"),
        form.get(at + "id_issued_by"));
  }

  /** A paper that a line or voucher refers to; null when neither number nor date is typed. */
  private @Nullable PaperRef paper(String at) {
    return blank(at + "number", at + "date")
        ? null
        : new PaperRef(filled(at + "number"), read(at + "date", TypedDraft::day, LocalDate.EPOCH));
  }

  private @Nullable ContractDeclaration contract(String at) {
    return blank(at + "number", at + "signed_on", at + "total", at + "counterparty")
        ? null
        : new ContractDeclaration(
            form.get(at + "number"),
            dayOrNone(at + "signed_on"),
            form.get(at + "total").isEmpty() ? null : read(at + "total", Money::parse, Money.ZERO),
            form.get(at + "counterparty"));
  }

  private @Nullable AdvanceRule advanceRule(String at) {
    return blank(at + "text", at + "most_percent")
        ? null
        : new AdvanceRule(
            filled(at + "text"),
            form.get(at + "most_percent").isEmpty()
                ? 0
                : read(at + "most_percent", TypedDraft::percent, 0));
  }

  private boolean blank(String... names) {
    return Stream.of(names).allMatch(name -> form.get(name).isEmpty());
  }

  private String filled(String field) {
    String text = form.get(field);
    if (text.isEmpty()) {
      faults.add(
          fault(
              "REQUIRED",
              field,
              Text.of("Mục này chưa nhập.", "This is missing."),
              Text.of("Nhập đủ, hoặc bỏ trống cả nhóm.", "Fill it in, or leave all of it empty.")));
    }
    return text;
  }

  private @Nullable LocalDate dayOrNone(String field) {
    return form.get(field).isEmpty() ? null : read(field, TypedDraft::day, LocalDate.EPOCH);
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

  private static int percent(String text) {
    if (!text.matches("\\d{1,2}|100")) {
      throw new Refused(
          Refused.Kind.INVALID,
          fault(
              "BAD_PERCENT",
              "most_percent",
              Text.of("Tỷ lệ từ 0 đến 100.", "A percentage is between 0 and 100."),
              Text.of("Nhập số nguyên, không có dấu %.", "Write a whole number without %.")));
    }
    return Integer.parseInt(text);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused(
          Refused.Kind.INVALID,
          fault(
              "BAD_CODE",
              "date",
              Text.of("Ngày chưa nhập hoặc không hợp lệ.", "The date is missing or is no date."),
              Text.of(
                  "Chọn ngày trên lịch, hoặc nhập năm-tháng-ngày.",
                  "Pick a day, or write year-month-day.")));
    }
  }

  private static Reason fault(String code, String field, Text sentence, Text nextStep) {
    return Reason.of(code, field, sentence, nextStep);
  }
}
