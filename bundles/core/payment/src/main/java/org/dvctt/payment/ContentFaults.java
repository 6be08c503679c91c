/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Reason;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;

/**
 * The hard validations of domain §4.6 that need no regime: all faults at once, each with its field.
 */
final class ContentFaults {
  private static final Pattern PAYEE_ACCOUNT = Pattern.compile("\\d{6,24}");
  private final RegistryLookup registry;
  private final BudgetBook budget;
  private final Tx tx;
  private final LocalDate today;
  private final List<Reason> faults = new ArrayList<>();

  private ContentFaults(RegistryLookup registry, BudgetBook budget, Tx tx, LocalDate today) {
    this.registry = registry;
    this.budget = budget;
    this.tx = tx;
    this.today = today;
  }

  static List<Reason> of(
      DossierContent content, RegistryLookup registry, BudgetBook budget, Tx tx, LocalDate today) {
    ContentFaults faults = new ContentFaults(registry, budget, tx, today);
    faults.account(content);
    if (content.vouchers().isEmpty()) {
      faults.add(
          "R01",
          "vouchers",
          "Hồ sơ chưa có chứng từ.",
          "The dossier has no voucher.",
          "Thêm chứng từ.",
          "Add a voucher.");
    }
    for (int i = 0; i < content.vouchers().size(); i++) {
      faults.voucher("vouchers[" + i + "]", content, content.vouchers().get(i));
    }
    if (faults.faults.isEmpty()) {
      content.claims().forEach(faults::balance);
    }
    return faults.faults;
  }

  private void account(DossierContent content) {
    boolean usable =
        registry
            .account(tx, content.account(), today)
            .filter(account -> account.office().equals(content.office()))
            .map(AccountRecord::status)
            .filter("ACTIVE"::equals)
            .isPresent();
    if (!usable || !content.account().unit().equals(content.unit())) {
      add(
          "R21",
          "account",
          "Tài khoản không phải của đơn vị hoặc không hoạt động.",
          "The account is not the unit's, or not active.",
          "Chọn tài khoản đang hoạt động của đơn vị.",
          "Choose an active account of the unit.");
    }
    code("chapter", content.chapter().value(), "chapter", "R07");
  }

  private void voucher(String path, DossierContent content, Voucher voucher) {
    required(path + ".number", voucher.number());
    required(path + ".content", voucher.content());
    Payee payee = voucher.payee();
    if (payee != null) {
      payee(path + ".payee", payee);
    }
    code(path + ".program", voucher.program().value(), "program", "R07");
    if (voucher.date().isAfter(today) || voucher.date().getYear() != content.budgetYear().value()) {
      add(
          "R22",
          path + ".date",
          "Ngày chứng từ phải trong năm ngân sách và không sau hôm nay.",
          "The voucher's date lies in the budget year and not after today.",
          "Sửa ngày chứng từ.",
          "Correct the date.");
    }
    contract(path + ".contract", voucher);
    if (voucher.lines().isEmpty()) {
      add(
          "R01",
          path + ".lines",
          "Chứng từ chưa có dòng nào.",
          "The voucher has no line.",
          "Thêm dòng chi.",
          "Add a line.");
    }
    for (int i = 0; i < voucher.lines().size(); i++) {
      line(path + ".lines[" + i + "]", voucher.lines().get(i));
    }
    if (!voucher.lineSum().equals(voucher.total())) {
      add(
          "R11",
          path + ".total",
          "Tổng các dòng là "
              + voucher.lineSum().formatted()
              + " đ, tổng chứng từ là "
              + voucher.total().formatted()
              + " đ.",
          "The lines sum to "
              + voucher.lineSum().formatted()
              + " đ, the total says "
              + voucher.total().formatted()
              + " đ.",
          "Sửa dòng hoặc tổng.",
          "Correct a line or the total.");
    }
  }

  private void payee(String path, Payee payee) {
    required(path + ".name", payee.name());
    if (!PAYEE_ACCOUNT.matcher(payee.account()).matches()) {
      add(
          "R13",
          path + ".account",
          "Số tài khoản người hưởng phải có 6–24 chữ số.",
          "A payee's account has 6 to 24 digits.",
          "Sửa số tài khoản.",
          "Correct the account.");
    }
    code(path + ".bank_code", payee.bankCode(), "bank", "R13");
  }

  private void line(String path, VoucherLine line) {
    if (!line.amount().isPositive()) {
      add(
          "R11",
          path + ".amount",
          "Số tiền phải lớn hơn 0.",
          "An amount is more than zero.",
          "Sửa số tiền.",
          "Correct the amount.");
    }
    code(path + ".econ_item", line.econItem().value(), "econ_item", "R06");
    code(path + ".sector", line.sector().value(), "sector", "R07");
    code(path + ".fund_source", line.fundSource().value(), "fund_source", "R07");
  }

  private void contract(String path, Voucher voucher) {
    ContractDeclaration contract = voucher.contract();
    if (contract != null && !contract.complete()) {
      add(
          "R15",
          path,
          "Hợp đồng phải khai đủ số, ngày, giá trị, bên ký.",
          "A contract is declared with number, date, total and counterparty.",
          "Khai đủ hoặc bỏ trống cả phần hợp đồng.",
          "Declare all of it or none.");
    }
  }

  private void balance(BudgetLine line, Money asked) {
    Optional<Money> found = budget.available(tx, line);
    if (found.isEmpty()) {
      add(
          "R08",
          "vouchers",
          "Dự toán không có dòng " + line + ".",
          "There is no budget line " + line + ".",
          "Kiểm tra chương, khoản, nguồn và chương trình của chứng từ.",
          "Check the voucher's chapter, sector, fund source and program.");
      return;
    }
    Money available = found.get();
    if (available.compareTo(asked) < 0) {
      add(
          "R09",
          "vouchers",
          "Dự toán còn lại của "
              + line
              + " là "
              + available.formatted()
              + " đ, đề nghị "
              + asked.formatted()
              + " đ.",
          "Line "
              + line
              + " has "
              + available.formatted()
              + " đ left; "
              + asked.formatted()
              + " đ is asked.",
          "Giảm số tiền hoặc chọn nguồn khác còn dự toán.",
          "Lower the amount or choose a line with enough left.");
    }
  }

  private void required(String path, String value) {
    if (value.isBlank()) {
      add(
          "R02",
          path,
          "Chưa điền " + path + ".",
          path + " is blank.",
          "Điền trường này.",
          "Fill it in.");
    }
  }

  private void code(String path, String value, String catalogue, String reason) {
    if (!registry.codeActive(tx, catalogue, value, today)) {
      add(
          reason,
          path,
          "Mã “" + value + "” không có hoặc đã hết hiệu lực.",
          "Code “" + value + "” is unknown or no longer in force.",
          "Chọn mã trong danh mục.",
          "Choose a code of the catalogue.");
    }
  }

  private void add(String code, String field, String vi, String en, String nextVi, String nextEn) {
    faults.add(Refusals.fault(code, field, vi, en, nextVi, nextEn));
  }
}
