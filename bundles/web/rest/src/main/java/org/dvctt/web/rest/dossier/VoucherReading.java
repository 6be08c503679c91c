/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.AdvanceRule;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.PaperRef;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.web.rest.call.Faults;
import org.jspecify.annotations.Nullable;

/** Reads vouchers, or notes every fault of shape with the path of its field. */
final class VoucherReading {
  private static final int MOST_LINES = 500;
  private final Faults faults;

  VoucherReading(Faults faults) {
    this.faults = faults;
  }

  /** The voucher; null when a fault was noted that leaves none. */
  @Nullable Voucher read(String at, VoucherBody body) {
    String number = faults.text(at + "number", body.number(), 50);
    String form = faults.text(at + "form", body.form(), 30);
    LocalDate date = date(at + "date", faults.required(at + "date", body.date()));
    Voucher.Nature nature = faults.required(at + "nature", body.nature());
    Voucher.Method method = faults.required(at + "method", body.method());
    Program program =
        faults.read(at + "program", body.program() == null ? "00000" : body.program(), Program::of);
    String content = faults.text(at + "content", body.content(), 1000);
    Declarations declared =
        new Declarations(
            paper(at + "tender.", body.tender()),
            contract(at + "contract.", body.contract()),
            advance(at + "advance_rule.", body.advanceRule()),
            contract(at + "acceptance.", body.acceptance()));
    Payee payee = payee(at + "payee.", body.payee());
    CashReceiver cash = cash(at + "cash.", body.cash());
    List<VoucherLine> lines = lines(at + "lines", body.lines());
    Money total = faults.amount(at + "total", body.total());
    String words = faults.optionalText(at + "words", body.words(), 400);
    if (date == null || nature == null || method == null || program == null) {
      return null;
    }
    Voucher.BudgetKind kind =
        body.budgetKind() == null ? Voucher.BudgetKind.OFFICIAL : body.budgetKind();
    return new Voucher(
        number,
        form,
        date,
        new Voucher.Ticks(kind, nature, method),
        program,
        content,
        declared,
        payee,
        cash,
        lines,
        total,
        words.isEmpty() ? AmountInWords.of(total) : words);
  }

  private List<VoucherLine> lines(String field, @Nullable List<VoucherBody.LineBody> body) {
    List<VoucherBody.LineBody> given = faults.list(field, body, MOST_LINES);
    List<VoucherLine> lines = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String at = field + "[" + i + "].";
      VoucherBody.LineBody line = given.get(i);
      String content = faults.text(at + "content", line.content(), 1000);
      PaperRef invoice = paper(at + "invoice.", line.invoice());
      PaperRef document = paper(at + "document.", line.document());
      EconItem item = faults.read(at + "econ_item", line.econItem(), EconItem::of);
      Sector sector = faults.read(at + "sector", line.sector(), Sector::of);
      FundSource source = faults.read(at + "fund_source", line.fundSource(), FundSource::of);
      Money amount = faults.amount(at + "amount", line.amount());
      if (item != null && sector != null && source != null) {
        lines.add(new VoucherLine(content, invoice, document, item, sector, source, amount));
      }
    }
    return lines;
  }

  private @Nullable PaperRef paper(String at, VoucherBody.@Nullable PaperBody body) {
    if (body == null) {
      return null;
    }
    String number = faults.text(at + "number", body.number(), 100);
    LocalDate date = date(at + "date", faults.required(at + "date", body.date()));
    return date == null ? null : new PaperRef(number, date);
  }

  private @Nullable AdvanceRule advance(String at, VoucherBody.@Nullable AdvanceBody body) {
    if (body == null) {
      return null;
    }
    String text = faults.text(at + "text", body.text(), 500);
    int percent = body.mostPercent() == null ? 0 : body.mostPercent();
    if (percent < 0 || percent > 100) {
      faults.add(
          "BAD_PERCENT",
          at + "most_percent",
          Text.of("Tỷ lệ từ 0 đến 100.", "A percentage is between 0 and 100."));
    }
    return new AdvanceRule(text, percent);
  }

  private @Nullable Payee payee(String at, VoucherBody.@Nullable PayeeBody body) {
    return body == null
        ? null
        : new Payee(
            faults.text(at + "name", body.name(), 255),
            faults.optionalText(at + "tax_code", body.taxCode(), 20),
            faults.text(at + "account", body.account(), 34),
            faults.text(at + "bank_code", body.bankCode(), 40));
  }

  private @Nullable CashReceiver cash(String at, VoucherBody.@Nullable CashBody body) {
    return body == null
        ? null
        : new CashReceiver(
            faults.optionalText(at + "name", body.name(), 255),
            faults.optionalText(at + "id_number", body.idNumber(), 20),
            date(at + "id_issued_on", body.idIssuedOn()),
            faults.optionalText(at + "id_issued_by", body.idIssuedBy(), 255));
  }

  private @Nullable ContractDeclaration contract(
      String at, VoucherBody.@Nullable ContractBody body) {
    if (body == null) {
      return null;
    }
    String number = faults.optionalText(at + "number", body.number(), 100);
    LocalDate signedOn = date(at + "signed_on", body.signedOn());
    Money total = body.total() == null ? null : faults.amount(at + "total", body.total());
    String other = faults.optionalText(at + "counterparty", body.counterparty(), 255);
    return new ContractDeclaration(number, signedOn, total, other);
  }

  private @Nullable LocalDate date(String field, @Nullable LocalDate date) {
    if (date != null && (date.getYear() < 1900 || date.getYear() > 2999)) {
      faults.add("BAD_DATE", field, Text.of("Ngày không hợp lệ.", "This is no possible date."));
    }
    return date;
  }
}
