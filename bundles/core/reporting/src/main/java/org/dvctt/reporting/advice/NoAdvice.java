/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.advice;

import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;

/** Why there is no advice. */
final class NoAdvice {
  private NoAdvice() {}

  static Refused noDossier() {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "dossier",
        Text.of("Không tìm thấy hồ sơ.", "There is no such dossier."),
        Text.of("Kiểm tra mã hồ sơ.", "Check the dossier's code."));
  }

  static Refused noVoucher() {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "voucher",
        Text.of("Hồ sơ không có chứng từ này.", "The dossier has no such voucher."),
        Text.of(
            "Mở hồ sơ và chọn một chứng từ ở đó.", "Open the dossier and choose a voucher there."));
  }

  static Refused notPaid(String payment) {
    return Refused.of(
        Kind.CONFLICT,
        "VOUCHER_NOT_PAID",
        "voucher",
        Text.of(
            "Chứng từ này chưa được chi trả nên chưa có giấy báo Nợ.",
            "This voucher is not paid, so there is no debit advice."),
        next(payment));
  }

  private static Text next(String payment) {
    return switch (payment) {
      case "RETURNED" ->
          Text.of(
              "Ngân hàng đã trả lại tiền: mở hồ sơ để sửa hoặc kết thúc khoản này.",
              "The bank returned the money: open the dossier to mend or close it.");
      case "PROCESSING", "UNKNOWN" ->
          Text.of(
              "Lệnh đã đến ngân hàng: xem lại khi ngân hàng báo đã chi trả.",
              "The order is at the bank: look again when the bank has reported it paid.");
      default ->
          Text.of(
              "Theo dõi trạng thái hồ sơ; giấy có khi hồ sơ đã được duyệt, hạch toán và chi trả.",
              "Follow the dossier's state; the advice is there once it is approved, booked and"
                  + " paid.");
    };
  }
}
