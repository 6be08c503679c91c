/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import org.dvctt.api.notice.NoticeState;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Refusals of this context. */
final class Refusals {
  private Refusals() {}

  static Refused notAnAdmin() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "NOT_AN_ADMIN",
        "",
        Text.of(
            "Chỉ quản trị hệ thống hoặc kiểm toán nội bộ xem được các thông báo.",
            "Only who operates or audits the system sees the notices."),
        Text.of("Nhờ quản trị hệ thống.", "Ask an administrator."));
  }

  static Refused notYours() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of(
            "Chủ tài khoản, người quản trị của đơn vị hoặc giao dịch viên của đơn vị mới được đổi.",
            "The account holder, the unit's administrator or its treasury officer may change it."),
        Text.of("Nhờ người có vai trò đó.", "Ask one of them."));
  }

  static Refused noUnit(String unit) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NO_UNIT",
        "unit",
        Text.of("Không có đơn vị " + unit + ".", "There is no unit " + unit + "."),
        Text.of("Kiểm tra lại mã đơn vị.", "Check the unit code."));
  }

  static Refused noNotice(String id) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NO_NOTICE",
        "id",
        Text.of("Không có thông báo " + id + ".", "There is no notice " + id + "."),
        Text.of("Xem dvctt:notice-list.", "See dvctt:notice-list."));
  }

  static Refused notGivenUp(String id, NoticeState state) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "NOT_GIVEN_UP",
        "id",
        Text.of(
            "Thông báo " + id + " đang ở trạng thái " + state + ".",
            "Notice " + id + " is " + state + "."),
        Text.of(
            "Chỉ thử lại thông báo đã thôi gửi; thông báo đang chờ sẽ tự gửi.",
            "Only what was given up is tried anew; what waits goes out by itself."));
  }

  static Refused noAddress(String id) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "NO_ADDRESS",
        "id",
        Text.of("Thông báo " + id + " không có địa chỉ.", "Notice " + id + " has no address."),
        Text.of(
            "Khai nơi nhận thông báo của đơn vị; các thông báo sau sẽ tới đó.",
            "Set where the unit's notices go; the next ones go there."));
  }

  static Refused reasonMissing() {
    return Refused.of(
        Refused.Kind.INVALID,
        "REASON_MISSING",
        "reason",
        Text.of("Cần lý do.", "A reason is needed."),
        Text.of("Thêm --reason.", "Add --reason."));
  }
}
