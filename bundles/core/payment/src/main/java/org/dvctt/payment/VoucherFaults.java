/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.CashReceiver;
import org.dvctt.model.ContractDeclaration;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.jspecify.annotations.Nullable;

/** Hard validations of one voucher of form C2-02a/NS (domain §4.6). */
final class VoucherFaults {
  private static final String FORM = "C2-02a/NS";
  private static final Pattern PAYEE_ACCOUNT = Pattern.compile("\\d{6,24}");
  private final CheckList found;
  private final CodeCheck codes;
  private final DossierContent content;
  private final LocalDate today;

  VoucherFaults(CheckList found, CodeCheck codes, DossierContent content, LocalDate today) {
    this.found = found;
    this.codes = codes;
    this.content = content;
    this.today = today;
  }

  void check(String path, Voucher voucher) {
    required(path + ".number", voucher.number(), "Số chứng từ", "The voucher's number");
    required(path + ".content", voucher.content(), "Nội dung thanh toán", "The general content");
    if (!voucher.form().equals(FORM)) {
      add("V01", "R02", path + ".form", "Mẫu phải là " + FORM + ".", "The form is " + FORM + ".");
    }
    if (voucher.ticks().budget() == Voucher.BudgetKind.PROVISIONAL) {
      add(
          "V02",
          "R08",
          path + ".budget_kind",
          "Đơn vị không có dự toán tạm cấp.",
          "The unit has no provisional budget.");
    }
    codes.check("V06", "R07", path + ".program", "program", voucher.program().value());
    date(path, voucher);
    receiver(path, voucher);
    declared(path + ".contract", "hợp đồng", "contract", voucher.declared().contract());
    declared(path + ".acceptance", "nghiệm thu", "acceptance", voucher.declared().acceptance());
    lines(path, voucher);
  }

  private void date(String path, Voucher voucher) {
    if (voucher.date().isAfter(today)
        || voucher.date().getYear() < content.budgetYear().value()
        || voucher.date().isAfter(content.budgetYear().lastDay().plusMonths(1))) {
      add(
          "V16",
          "R22",
          path + ".date",
          "Ngày chứng từ phải trong năm ngân sách (hoặc thời gian chỉnh lý) và không sau hôm nay.",
          "The voucher's date lies in the budget year or its settlement window, not after today.");
    }
  }

  private void receiver(String path, Voucher voucher) {
    Payee payee = voucher.payee();
    CashReceiver cash = voucher.cash();
    if (voucher.method() == Voucher.Method.CASH) {
      if (payee != null) {
        add(
            "V10",
            "R20",
            path + ".payee",
            "Rút tiền mặt thì không ghi tài khoản người hưởng.",
            "A voucher paid in cash names no bank payee.");
      }
      cash(path + ".cash", cash);
    } else {
      if (cash != null) {
        add(
            "V10",
            "R20",
            path + ".cash",
            "Chuyển khoản thì không ghi người nhận tiền mặt.",
            "A transfer names no receiver of cash.");
      }
      payee(path + ".payee", payee);
    }
  }

  private void cash(String path, @Nullable CashReceiver cash) {
    if (cash == null) {
      required(path, "", "Người nhận tiền mặt", "The receiver of the cash");
      return;
    }
    required(path + ".name", cash.name(), "Họ tên người nhận", "The receiver's name");
    required(path + ".id_number", cash.idNumber(), "Số giấy tờ", "The number of the id paper");
    required(
        path + ".id_issued_on",
        cash.issuedOn() == null ? "" : "x",
        "Ngày cấp giấy tờ",
        "The day of issue");
    required(path + ".id_issued_by", cash.issuedBy(), "Nơi cấp", "The place of issue");
    if (cash.issuedOn() != null && cash.issuedOn().isAfter(today)) {
      add(
          "V10",
          "R20",
          path + ".id_issued_on",
          "Ngày cấp giấy tờ sau hôm nay.",
          "The id paper is issued after today.");
    }
  }

  private void payee(String path, @Nullable Payee payee) {
    if (payee == null) {
      required(path, "", "Đơn vị, người hưởng", "The payee");
      return;
    }
    required(path + ".name", payee.name(), "Tên người hưởng", "The payee's name");
    if (!PAYEE_ACCOUNT.matcher(payee.account()).matches()) {
      add(
          "V09",
          "R13",
          path + ".account",
          "Số tài khoản người hưởng phải có 6–24 chữ số.",
          "A payee's account has 6 to 24 digits.");
    } else if (payee.account().equals(content.account().toString().replace(".", ""))) {
      add(
          "V09",
          "R13",
          path + ".account",
          "Không chuyển tiền vào chính tài khoản dự toán của đơn vị.",
          "Money is not transferred to the unit's own budget account.");
    }
    codes.check("V09", "R13", path + ".bank_code", "bank", payee.bankCode());
  }

  private void declared(
      String path, String vi, String en, @Nullable ContractDeclaration declaration) {
    if (declaration != null && !declaration.complete()) {
      add(
          "V12",
          "R15",
          path,
          "Thông tin " + vi + " phải khai đủ số, ngày, giá trị, bên ký, hoặc bỏ trống cả.",
          "The " + en + " is declared with number, date, total and counterparty, or not at all.");
    } else if (declaration != null
        && declaration.signedOn() != null
        && declaration.signedOn().isAfter(today)) {
      add(
          "V12",
          "R15",
          path + ".signed_on",
          "Ngày " + vi + " sau hôm nay.",
          "The " + en + " is dated after today.");
    }
  }

  private void lines(String path, Voucher voucher) {
    if (voucher.lines().isEmpty()) {
      add("V01", "R01", path + ".lines", "Chứng từ chưa có dòng nào.", "The voucher has no line.");
    }
    for (int i = 0; i < voucher.lines().size(); i++) {
      line(path + ".lines[" + i + "]", voucher.lines().get(i));
    }
    Money sum = voucher.lineSum();
    if (!sum.equals(voucher.total())) {
      String total = voucher.total().formatted();
      add(
          "V04",
          "R11",
          path + ".total",
          "Tổng các dòng là " + sum.formatted() + " đ, tổng chứng từ là " + total + " đ.",
          "The lines sum to " + sum.formatted() + " đ, the total says " + total + " đ.");
    }
    if (!AmountInWords.parse(voucher.words()).equals(Optional.of(voucher.total()))) {
      add(
          "V04",
          "R10",
          path + ".words",
          "Số tiền bằng chữ khác bằng số: phải là “" + AmountInWords.of(voucher.total()) + "”.",
          "Words and figures differ: it is “" + AmountInWords.of(voucher.total()) + "”.");
    }
  }

  private void line(String path, VoucherLine line) {
    required(path + ".content", line.content(), "Nội dung chi", "The line's content");
    if (!line.amount().isPositive()) {
      add(
          "V01",
          "R11",
          path + ".amount",
          "Số tiền phải lớn hơn 0.",
          "An amount is more than zero.");
    }
    codes.check("V06", "R06", path + ".econ_item", "econ_item", line.econItem().value());
    codes.check("V06", "R07", path + ".sector", "sector", line.sector().value());
    codes.check("V06", "R07", path + ".fund_source", "fund_source", line.fundSource().value());
  }

  private void required(String path, String value, String vi, String en) {
    if (value.isBlank()) {
      add("V01", "R02", path, vi + " chưa điền.", en + " is blank.");
    }
  }

  private void add(String rule, String code, String field, String vi, String en) {
    found.add(
        rule, code, field, vi, en, "Sửa mục này rồi trình lại.", "Mend this and submit again.");
  }
}
