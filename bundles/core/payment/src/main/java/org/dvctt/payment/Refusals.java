/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.api.payment.DossierState;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;

/** The refusals of this context that are not about a dossier's content. */
final class Refusals {
  private static final Text RELOAD =
      Text.of("Tải lại hồ sơ rồi làm tiếp.", "Load the dossier again and go on.");

  static final Text PLUGINS_MOVE =
      Text.of("các phần mở rộng đang được thay đổi", "the plugins are being changed just now");

  private Refusals() {}

  static Refused notFound() {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "dossier",
        Text.of(
            "Không có hồ sơ này trong phạm vi của bạn.",
            "There is no such dossier within your reach."),
        Text.of("Kiểm tra mã hồ sơ.", "Check the dossier's code."));
  }

  static Refused unknownAct(String act) {
    return Refused.of(
        Kind.NOT_FOUND,
        "ACT_UNKNOWN",
        "act",
        Text.of("Không có thao tác “" + act + "”.", "There is no act “" + act + "”."),
        Text.of("Xem danh sách thao tác.", "Look at the table of acts."));
  }

  static Refused notAllowed(String act, DossierState state) {
    return Refused.of(
        Kind.CONFLICT,
        "ACT_NOT_ALLOWED",
        "act",
        Text.of(
            "Không thể “" + act + "” khi hồ sơ ở trạng thái “" + state.label().vi() + "”.",
            "“" + act + "” is not possible while the dossier is “" + state.label().en() + "”."),
        RELOAD);
  }

  static Refused stale(long seen, long present) {
    return Refused.of(
        Kind.STALE,
        "STALE_VERSION",
        "version",
        Text.of(
            "Hồ sơ đã thay đổi: bạn đang xem phiên bản " + seen + ", hiện là " + present + ".",
            "The dossier has changed: you saw version " + seen + ", it is " + present + " now."),
        RELOAD);
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

  static Refused duty(String code, String vi, String en) {
    return Refused.of(
        Kind.FORBIDDEN,
        code,
        "act",
        Text.of(vi, en),
        Text.of(
            "Nhờ người khác có thẩm quyền thực hiện.", "Ask another person who holds the role."));
  }

  /** The dossier's own circumstances stand against the act. */
  static Refused other(String code, String vi, String en, String nextVi, String nextEn) {
    return Refused.of(Kind.CONFLICT, code, "act", Text.of(vi, en), Text.of(nextVi, nextEn));
  }

  /** The law stands against the act. */
  static Refused withBasis(
      String code, String vi, String en, String nextVi, String nextEn, String basis) {
    return new Refused(
        Kind.CONFLICT, new Reason(code, "act", Text.of(vi, en), Text.of(nextVi, nextEn), basis));
  }

  /** Something else that the act needs is missing or wrong. */
  static Refused input(String name, String vi, String en) {
    return Refused.of(
        Kind.INVALID,
        "BAD_INPUT",
        "inputs." + name,
        Text.of(vi, en),
        Text.of("Sửa rồi gửi lại.", "Mend it and send it again."));
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

  static Refused codesNeeded() {
    return Refused.of(
        Kind.INVALID,
        "REASON_CODES_NEEDED",
        "reason_codes",
        Text.of(
            "Cần chọn ít nhất một mã lý do R01–R28 hoặc R99.",
            "At least one reason code R01–R28 or R99 is needed."),
        Text.of("Chọn mã lý do.", "Choose a reason code."));
  }

  static Refused starting() {
    return Refused.of(
        Kind.UNAVAILABLE,
        "STARTING",
        "",
        Text.of("Hệ thống đang khởi động.", "The system is starting."),
        Text.of("Thử lại sau vài giây.", "Try again in a few seconds."));
  }

  static Refused ruleCannotBeAsked(Text why) {
    return Refused.of(
        Kind.UNAVAILABLE,
        "RULE_CANNOT_BE_ASKED",
        "",
        Text.of(
            "Chưa hỏi được bộ quy tắc phải áp dụng (" + why.vi() + "); hồ sơ giữ nguyên.",
            "A rule that must be asked can't be now (" + why.en() + "); the dossier is as it was."),
        Text.of("Thử lại sau ít phút.", "Try again in a few minutes."));
  }

  static Refused ruleCannotBeAsked(PluginFailure failure) {
    Text why =
        switch (failure.why()) {
          case MISSING -> Text.of("không có", "missing");
          case TIMED_OUT -> Text.of("quá thời gian trả lời", "no answer in time");
          case BUSY -> Text.of("đang quá tải", "busy");
          case FAILED -> Text.of("bị lỗi", "failed");
          case OPEN -> Text.of("lỗi liên tiếp, tạm ngừng hỏi", "failed often, not asked for now");
        };
    return ruleCannotBeAsked(
        Text.of(failure.plugin() + ": " + why.vi(), failure.plugin() + ": " + why.en()));
  }

  static Refused warningNotAcknowledged(String rule) {
    return Refused.of(
        Kind.CONFLICT,
        "WARNING_NOT_ACKNOWLEDGED",
        "acknowledged." + rule,
        Text.of(
            "Cảnh báo " + rule + " chưa được giải trình.",
            "Warning " + rule + " is not acknowledged."),
        Text.of("Ghi lý do chấp nhận cảnh báo.", "Write why it is acceptable."));
  }

  static Reason fault(
      String code, String field, String vi, String en, String nextVi, String nextEn) {
    return Reason.of(code, field, Text.of(vi, en), Text.of(nextVi, nextEn));
  }
}
