/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.Optional;

/** Why a dossier is refused or has to be completed (domain §5.3). */
public enum ReasonCode {
  R01("Thiếu thành phần hồ sơ", "A component is missing"),
  R02("Thông tin để trống hoặc không đọc được", "A field is blank or illegible"),
  R03("Người ký chưa đăng ký", "The signer is not registered"),
  R04("Chức danh người ký không khớp", "The signer's title does not match"),
  R05("Chứng thư số hết hạn hoặc bị thu hồi", "The certificate has expired or was revoked"),
  R06("Sai nội dung kinh tế (mục, tiểu mục)", "Wrong economic item"),
  R07("Sai chương, ngành, nguồn hoặc chương trình", "Wrong chapter, sector, source or programme"),
  R08("Không có trong dự toán", "Not in the budget"),
  R09("Dự toán còn lại không đủ", "The remaining budget is not enough"),
  R10("Số tiền bằng chữ khác bằng số", "Words and figures differ"),
  R11("Tổng các dòng khác tổng chứng từ", "Lines and total differ"),
  R12("Danh sách khác chứng từ", "List and voucher differ"),
  R13("Sai tài khoản hoặc ngân hàng người hưởng", "Wrong account or bank of the payee"),
  R14("Tên người hưởng không khớp tài khoản", "The payee's name does not fit the account"),
  R15(
      "Thông tin hợp đồng thiếu hoặc không khớp",
      "Data of the contract are missing or inconsistent"),
  R16("Lũy kế vượt giá trị hợp đồng", "More than the contract's value in all"),
  R17("Tạm ứng vượt mức", "The advance is over its level"),
  R18("Tạm ứng quá hạn chưa thanh toán", "An advance is overdue and not settled"),
  R19("Nội dung thanh toán khác tạm ứng", "The settlement does not fit the advance"),
  R20(
      "Chi tiền mặt không được phép, vượt mức hoặc chưa đăng ký",
      "Cash is not allowed, over its limit or not registered"),
  R21("Sai loại tài khoản hoặc tài khoản bị phong tỏa", "Wrong kind of account, or it is frozen"),
  R22("Sai năm ngân sách hoặc quá thời hạn", "Wrong budget year or too late"),
  R23("Trùng chứng từ", "Duplicate voucher"),
  R24("Sai phần kê khai thuế", "The tax block is wrong"),
  R25("Tệp kèm theo không đọc được hoặc không đúng", "An attachment is unreadable or wrong"),
  R26("Không đúng Kho bạc nơi giao dịch", "Wrong treasury office"),
  R27("Đơn vị đang bị tạm dừng chi", "The unit is suspended"),
  R28("Thiếu ghi chú yêu cầu bảo mật", "The mark of confidential spending is missing"),
  R99("Lý do khác", "Other reason");

  private final Text label;

  ReasonCode(String vi, String en) {
    label = Text.of(vi, en);
  }

  public Text label() {
    return label;
  }

  /** The reason of a code such as {@code R08}; empty when there is none. */
  public static Optional<ReasonCode> find(String code) {
    for (ReasonCode reason : values()) {
      if (reason.name().equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
