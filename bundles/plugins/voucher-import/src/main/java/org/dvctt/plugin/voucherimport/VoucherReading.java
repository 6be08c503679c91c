/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.voucherimport;

import static org.dvctt.plugin.voucherimport.Field.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.IntakePlace;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Refused;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherDraft;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** Makes vouchers of what is written. */
final class VoucherReading {
  static final int MOST_LINES = 500;
  private static final String USUAL_FORM = "C2-02a/NS";
  private static final Program NO_PROGRAM = Program.of("00000");
  private static final Map<String, Voucher.Nature> NATURES =
      Map.of(
          "thucchi", Voucher.Nature.ACTUAL,
          "actual", Voucher.Nature.ACTUAL,
          "tamung", Voucher.Nature.ADVANCE,
          "advance", Voucher.Nature.ADVANCE);
  private static final Map<String, Voucher.Method> METHODS =
      Map.of(
          "chuyenkhoan", Voucher.Method.TRANSFER,
          "transfer", Voucher.Method.TRANSFER,
          "tienmat", Voucher.Method.CASH,
          "cash", Voucher.Method.CASH);

  private final FaultList faults;

  VoucherReading(FaultList faults) {
    this.faults = faults;
  }

  /** The vouchers that have their shape; of others the faults are noted. */
  List<VoucherDraft> read(List<Entry> entries) {
    List<VoucherDraft> drafts = new ArrayList<>();
    for (Entry entry : entries) {
      VoucherDraft draft = read(entry);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private @Nullable VoucherDraft read(Entry entry) {
    int before = faults.inAll();
    FieldReading fields = new FieldReading(entry.fields(), entry.place(), faults);
    fields.require(false);
    String account = fields.text(ACCOUNT);
    FiscalYear year = fields.code(BUDGET_YEAR, 4, VoucherReading::year);
    LocalDate date = fields.day(DATE);
    Voucher.Nature nature = fields.choice(NATURE, NATURES, Voucher.Nature.ACTUAL);
    Voucher.Method method = fields.choice(METHOD, METHODS, Voucher.Method.TRANSFER);
    Program program = fields.has(PROGRAM) ? fields.code(PROGRAM, 5, Program::of) : NO_PROGRAM;
    List<IntakePlace> places = new ArrayList<>();
    List<VoucherLine> lines = lines(entry, places);
    Money sum = sum(lines, entry.place());
    Money total = fields.has(TOTAL) ? fields.amount(TOTAL) : sum;
    Declarations declared = declared(fields);
    Payee payee = payee(fields);
    CashReceiver cash = cash(fields);
    String form = fields.text(FORM);
    String words = fields.text(WORDS);
    String number = fields.text(NUMBER);
    String content = fields.text(CONTENT);
    String unit = fields.text(UNIT);
    if (faults.inAll() > before
        || year == null
        || date == null
        || nature == null
        || method == null
        || program == null
        || total == null) {
      return null;
    }
    Voucher voucher =
        new Voucher(
            number,
            form.isEmpty() ? USUAL_FORM : form,
            date,
            new Voucher.Ticks(Voucher.BudgetKind.OFFICIAL, nature, method),
            program,
            content,
            declared,
            payee,
            cash,
            lines,
            total,
            words.isEmpty() ? AmountInWords.of(total) : words);
    return new VoucherDraft(unit, account, year, voucher, entry.place(), places);
  }

  private static FiscalYear year(String text) {
    return FiscalYear.of(text.matches("\\d{4}") ? Integer.parseInt(text) : 0);
  }

  private List<VoucherLine> lines(Entry entry, List<IntakePlace> places) {
    List<VoucherLine> lines = new ArrayList<>();
    if (entry.lines().isEmpty()) {
      faults.add(
          "REQUIRED",
          entry.place(),
          null,
          "Chứng từ chưa có dòng chi nào.",
          "The voucher has no line.",
          "Thêm ít nhất một dòng.",
          "Add at least one line.");
    }
    if (entry.lines().size() > MOST_LINES) {
      faults.add(
          "TOO_MANY_LINES",
          entry.lines().get(MOST_LINES).place(),
          NUMBER,
          "Một chứng từ có nhiều nhất " + MOST_LINES + " dòng.",
          "A voucher has " + MOST_LINES + " lines at most.",
          "Chia thành nhiều chứng từ, mỗi chứng từ một số.",
          "Divide it into several vouchers, each with a number of its own.");
    }
    for (Entry.Line written : entry.lines()) {
      VoucherLine line = line(new FieldReading(written.fields(), written.place(), faults));
      if (line != null) {
        lines.add(line);
        places.add(written.place());
      }
    }
    return lines;
  }

  private static @Nullable VoucherLine line(FieldReading fields) {
    fields.require(true);
    String content = fields.text(LINE_CONTENT);
    PaperRef invoice = paper(fields, INVOICE_NUMBER, INVOICE_DATE);
    PaperRef document = paper(fields, DOCUMENT_NUMBER, DOCUMENT_DATE);
    EconItem item = fields.code(ECON_ITEM, 4, EconItem::of);
    Sector sector = fields.code(SECTOR, 3, Sector::of);
    FundSource source = fields.code(FUND_SOURCE, 2, FundSource::of);
    Money amount = fields.amount(AMOUNT);
    return item == null || sector == null || source == null || amount == null
        ? null
        : new VoucherLine(content, invoice, document, item, sector, source, amount);
  }

  private Money sum(List<VoucherLine> lines, IntakePlace place) {
    Money sum = Money.ZERO;
    try {
      for (VoucherLine line : lines) {
        sum = sum.plus(line.amount());
      }
    } catch (ArithmeticException e) {
      faults.add(
          "BAD_AMOUNT",
          place,
          AMOUNT,
          "Tổng tiền quá lớn.",
          "The sum is too large.",
          "Kiểm tra lại số tiền các dòng.",
          "Check the amounts of the lines.");
    }
    return sum;
  }

  private static Declarations declared(FieldReading fields) {
    return new Declarations(
        paper(fields, TENDER_NUMBER, TENDER_DATE),
        contract(fields, CONTRACT_NUMBER, CONTRACT_DATE, CONTRACT_TOTAL, CONTRACT_OTHER),
        advance(fields),
        contract(fields, ACCEPTANCE_NUMBER, ACCEPTANCE_DATE, ACCEPTANCE_TOTAL, ACCEPTANCE_OTHER));
  }

  private static @Nullable ContractDeclaration contract(
      FieldReading fields, Field number, Field date, Field total, Field other) {
    return fields.has(number, date, total, other)
        ? new ContractDeclaration(
            fields.text(number), fields.day(date), fields.amount(total), fields.text(other))
        : null;
  }

  private static @Nullable AdvanceRule advance(FieldReading fields) {
    if (!fields.has(ADVANCE_TEXT, ADVANCE_PERCENT)) {
      return null;
    }
    Integer percent =
        fields.has(ADVANCE_PERCENT)
            ? fields.code(ADVANCE_PERCENT, 1, VoucherReading::percent)
            : Integer.valueOf(0);
    return new AdvanceRule(fields.text(ADVANCE_TEXT), Objects.requireNonNullElse(percent, 0));
  }

  private static Integer percent(String text) {
    if (text.matches("\\d{1,2}|100")) {
      return Integer.valueOf(text);
    }
    throw Refused.of(
        Refused.Kind.INVALID,
        "BAD_PERCENT",
        "",
        Text.of("Tỷ lệ từ 0 đến 100.", "A percentage is between 0 and 100."),
        Text.of("Nhập số nguyên, không có dấu %.", "Write a whole number without %."));
  }

  /** A paper is named with number and day; one without the other is a fault. */
  private static @Nullable PaperRef paper(FieldReading fields, Field number, Field date) {
    if (!fields.has(number, date)) {
      return null;
    }
    fields.together(number, date);
    String text = fields.text(number);
    LocalDate day = fields.day(date);
    return day == null ? null : new PaperRef(text, day);
  }

  private static @Nullable Payee payee(FieldReading fields) {
    return fields.has(PAYEE_NAME, PAYEE_TAX, PAYEE_ACCOUNT, PAYEE_BANK)
        ? new Payee(
            fields.text(PAYEE_NAME),
            fields.text(PAYEE_TAX),
            fields.text(PAYEE_ACCOUNT),
            fields.text(PAYEE_BANK))
        : null;
  }

  private static @Nullable CashReceiver cash(FieldReading fields) {
    return fields.has(CASH_NAME, CASH_ID, CASH_ISSUED_ON, CASH_ISSUED_BY)
        ? new CashReceiver(
            fields.text(CASH_NAME),
            fields.text(CASH_ID),
            fields.day(CASH_ISSUED_ON),
            fields.text(CASH_ISSUED_BY))
        : null;
  }
}
