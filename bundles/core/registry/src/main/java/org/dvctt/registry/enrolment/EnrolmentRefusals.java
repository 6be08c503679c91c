/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.time.LocalDate;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;

/** The refusals of acts on an enrolment that are not about its content. */
final class EnrolmentRefusals {
  private static final Text RELOAD =
      Text.of("Tải lại trang đăng ký rồi làm tiếp.", "Load the enrolment again and go on.");

  private EnrolmentRefusals() {}

  static Refused noUnit(String unit) {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "unit",
        Text.of(
            "Không có đơn vị " + unit + " trong phạm vi của bạn.",
            "There is no unit " + unit + " within your reach."),
        Text.of("Kiểm tra mã đơn vị và ngày.", "Check the unit code and the date."));
  }

  static Refused unknownAct(String act) {
    return Refused.of(
        Kind.NOT_FOUND,
        "ACT_UNKNOWN",
        "act",
        Text.of("Không có thao tác “" + act + "”.", "There is no act “" + act + "”."),
        Text.of(
            "Các thao tác: save, sign, send, accept, return, enrol, record_paper, suspend, resume,"
                + " terminate.",
            "The acts are save, sign, send, accept, return, enrol, record_paper, suspend, resume,"
                + " terminate."));
  }

  static Refused wrongRole(String act) {
    return Refused.of(
        Kind.FORBIDDEN,
        "WRONG_ROLE",
        "act",
        Text.of(
            "Bạn không có vai trò để “" + act + "”.",
            "You do not hold the role for “" + act + "”."),
        Text.of("Nhờ người có thẩm quyền thực hiện.", "Ask the person who holds it."));
  }

  static Refused notAllowed(String act, EnrolmentState state) {
    return Refused.of(
        Kind.CONFLICT,
        "ACT_NOT_ALLOWED",
        "act",
        Text.of(
            "Không thể “" + act + "” khi đăng ký ở trạng thái “" + state.label().vi() + "”.",
            "“" + act + "” is not possible while the enrolment is “" + state.label().en() + "”."),
        RELOAD);
  }

  static Refused stale(long seen, long present) {
    return Refused.of(
        Kind.STALE,
        "STALE_VERSION",
        "version",
        Text.of(
            "Đăng ký đã thay đổi: bạn đang xem phiên bản " + seen + ", hiện là " + present + ".",
            "The enrolment has changed: you saw version " + seen + ", it is " + present + " now."),
        RELOAD);
  }

  static Refused reasonNeeded() {
    return Refused.of(
        Kind.INVALID,
        "REASON_NEEDED",
        "reason",
        Text.of(
            "Cần nêu lý do, ít nhất 10 ký tự.", "A reason of at least ten characters is needed."),
        Text.of("Ghi rõ lý do.", "Write the reason."));
  }

  static Refused reasonTooLong() {
    return Refused.of(
        Kind.INVALID,
        "TOO_LONG",
        "reason",
        Text.of("Lý do dài quá 1000 ký tự.", "The reason is longer than 1000 characters."),
        Text.of("Viết gọn lại.", "Write it shorter."));
  }

  static Refused onlyToday() {
    return Refused.of(
        Kind.INVALID,
        "DAY_NOT_YOURS",
        "on",
        Text.of("Thao tác này có hiệu lực trong ngày.", "This act holds from today on."),
        Text.of("Bỏ trống ngày.", "Leave the day out."));
  }

  static Refused inTheFuture(LocalDate today) {
    return Refused.of(
        Kind.INVALID,
        "DAY_IN_FUTURE",
        "on",
        Text.of(
            "Ngày hiệu lực không được sau hôm nay (" + today + ").",
            "The day must not be after today (" + today + ")."),
        Text.of("Chọn hôm nay, hoặc làm vào đúng ngày đó.", "Choose today, or act on that day."));
  }

  static Refused beforeTheLast(LocalDate last) {
    return Refused.of(
        Kind.INVALID,
        "DAY_TOO_EARLY",
        "on",
        Text.of(
            "Ngày hiệu lực không được trước thao tác gần nhất (" + last + ").",
            "The day must not be before that of the latest act (" + last + ")."),
        Text.of("Chọn từ ngày " + last + ".", "Choose " + last + " or later."));
  }

  static Refused alreadyEnrolled(String unit) {
    return Refused.of(
        Kind.CONFLICT,
        "ALREADY_ENROLLED",
        "unit_code",
        Text.of("Đơn vị " + unit + " đã đăng ký.", "Unit " + unit + " is enrolled already."),
        Text.of("Xem lại đơn vị rồi thử lại.", "Look at the unit again."));
  }

  static Refused contentChanged() {
    return Refused.of(
        Kind.CONFLICT,
        "CONTENT_CHANGED",
        "content",
        Text.of(
            "Nội dung đăng ký không khớp với mã băm đã lưu.",
            "The enrolment's content does not fit its stored hash."),
        Text.of("Báo ngay cho quản trị hệ thống.", "Tell the administrators at once."));
  }

  static Refused duty(String code, String vi, String en) {
    return Refused.of(
        Kind.FORBIDDEN,
        code,
        "act",
        Text.of(vi, en),
        Text.of(
            "Nhờ người khác có thẩm quyền thực hiện.", "Ask another person who holds the role."));
  }
}
