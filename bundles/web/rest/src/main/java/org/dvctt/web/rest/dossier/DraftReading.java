/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.web.rest.call.Faults;
import org.jspecify.annotations.Nullable;

/** Turns a body into a draft, or names every fault of shape with the path of its field. */
final class DraftReading {
  private static final int MOST_VOUCHERS = 100;
  private static final int MOST_LINES = 500;

  private final Faults faults = new Faults();

  private DraftReading() {}

  static NewDossier read(DossierBody body) {
    return new DraftReading().draft(body);
  }

  private NewDossier draft(DossierBody body) {
    String service = faults.text("service", body.service(), 60);
    AccountNumber account = faults.read("account", body.account(), AccountNumber::parse);
    FiscalYear year = faults.read("budget_year", body.budgetYear(), FiscalYear::of);
    List<VoucherBody> given = faults.list("vouchers", body.vouchers(), MOST_VOUCHERS);
    List<Voucher> vouchers = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      Voucher voucher = voucher("vouchers[" + at + "].", given.get(at));
      if (voucher != null) {
        vouchers.add(voucher);
      }
    }
    bound(vouchers);
    faults.refuse();
    if (account == null || year == null) {
      throw new IllegalStateException("a fault was not noted");
    }
    return new NewDossier(service, account, year, vouchers);
  }

  private @Nullable Voucher voucher(String at, VoucherBody body) {
    String number = faults.text(at + "number", body.number(), 50);
    String form = faults.text(at + "form", body.form(), 30);
    LocalDate date = date(at + "date", body.date());
    Voucher.Nature nature = faults.required(at + "nature", body.nature());
    Voucher.Method method = faults.required(at + "method", body.method());
    Program program =
        faults.read(at + "program", body.program() == null ? "00000" : body.program(), Program::of);
    String content = faults.text(at + "content", body.content(), 1000);
    ContractDeclaration contract =
        body.contract() == null ? null : contract(at + "contract.", body.contract());
    VoucherBody.PayeeBody to = faults.required(at + "payee", body.payee());
    Payee payee = to == null ? null : payee(at + "payee.", to);
    List<VoucherLine> lines = lines(at + "lines", body.lines());
    Money total = faults.amount(at + "total", body.total());
    boolean attached = Boolean.TRUE.equals(body.attachedContract());
    if (date == null || nature == null || method == null || program == null || payee == null) {
      return null;
    }
    return new Voucher(
        number, form, date, nature, method, program, content, contract, attached, payee, lines,
        total);
  }

  private List<VoucherLine> lines(String field, @Nullable List<VoucherBody.LineBody> body) {
    List<VoucherBody.LineBody> given = faults.list(field, body, MOST_LINES);
    List<VoucherLine> lines = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String at = field + "[" + i + "].";
      VoucherBody.LineBody line = given.get(i);
      String content = faults.text(at + "content", line.content(), 1000);
      EconItem item = faults.read(at + "econ_item", line.econItem(), EconItem::of);
      Sector sector = faults.read(at + "sector", line.sector(), Sector::of);
      FundSource source = faults.read(at + "fund_source", line.fundSource(), FundSource::of);
      Money amount = faults.amount(at + "amount", line.amount());
      if (item != null && sector != null && source != null) {
        lines.add(new VoucherLine(content, item, sector, source, amount));
      }
    }
    return lines;
  }

  private Payee payee(String at, VoucherBody.PayeeBody body) {
    return new Payee(
        faults.text(at + "name", body.name(), 255),
        faults.optionalText(at + "tax_code", body.taxCode(), 20),
        faults.text(at + "account", body.account(), 34),
        faults.text(at + "bank_code", body.bankCode(), 40));
  }

  private @Nullable ContractDeclaration contract(String at, VoucherBody.ContractBody body) {
    String number = faults.text(at + "number", body.number(), 100);
    LocalDate signedOn = date(at + "signed_on", body.signedOn());
    Money total = faults.amount(at + "total", body.total());
    String other = faults.text(at + "counterparty", body.counterparty(), 255);
    return signedOn == null ? null : new ContractDeclaration(number, signedOn, total, other);
  }

  private @Nullable LocalDate date(String field, @Nullable LocalDate given) {
    LocalDate date = faults.required(field, given);
    if (date != null && (date.getYear() < 1900 || date.getYear() > 2999)) {
      faults.add("BAD_DATE", field, Text.of("Ngày không hợp lệ.", "This is no possible date."));
    }
    return date;
  }

  /** Amounts are not negative, so when the two whole sums fit, every part of them does. */
  private void bound(List<Voucher> vouchers) {
    try {
      Money sum = Money.ZERO;
      for (Voucher voucher : vouchers) {
        sum = sum.plus(voucher.total());
      }
      Money lines = Money.ZERO;
      for (Voucher voucher : vouchers) {
        for (VoucherLine line : voucher.lines()) {
          lines = lines.plus(line.amount());
        }
      }
    } catch (ArithmeticException e) {
      faults.add("BAD_AMOUNT", "vouchers", Text.of("Tổng tiền quá lớn.", "The sum is too large."));
    }
  }
}
