/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.util.List;
import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;
import org.dvctt.spi.report.UnwritableReport;

/** What a report run is refused with. */
final class Refusals {
  private Refusals() {}

  static Refused notOfTreasury() {
    return Refused.of(
        Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of("Báo cáo chỉ dành cho người của kho bạc.", "Reports are for treasury people only."),
        Text.of("Đăng nhập bằng tài khoản của kho bạc.", "Sign in as a person of the treasury."));
  }

  static Refused wrongRole(String report, List<String> allowed) {
    return Refused.of(
        Kind.FORBIDDEN,
        "WRONG_ROLE",
        "report",
        Text.of(
            "Vai trò của ông/bà không được chạy báo cáo “" + report + "”.",
            "Your roles do not allow the report “" + report + "”."),
        Text.of(
            "Báo cáo được phép: " + allowed + ".", "Reports that you may run: " + allowed + "."));
  }

  static Refused tooLarge(long most) {
    return Refused.of(
        Kind.CONFLICT,
        "REPORT_TOO_LARGE",
        "format",
        Text.of(
            "Báo cáo lớn hơn mức cho phép (" + most + " byte).",
            "The report is larger than is allowed (" + most + " bytes)."),
        Text.of(
            "Chọn khoảng ngày ngắn hơn, hoặc quản trị hệ thống tăng answer.bytes.",
            "Choose a shorter period, or have the administrator raise answer.bytes."));
  }

  static Refused unwritable(UnwritableReport why) {
    Refused refused =
        Refused.of(Kind.CONFLICT, "REPORT_UNWRITABLE", "format", why.what(), why.nextStep());
    refused.initCause(why);
    return refused;
  }

  static Refused unknownReport(String name, List<String> known) {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "report",
        Text.of("Không có báo cáo “" + name + "”.", "There is no report “" + name + "”."),
        Text.of("Chọn một trong: " + known + ".", "Choose one of " + known + "."));
  }

  static Refused unknownFormat(String name) {
    return Refused.of(
        Kind.NOT_FOUND,
        "NOT_FOUND",
        "format",
        Text.of(
            "Không có định dạng “" + name + "” lúc này.", "There is no format “" + name + "” now."),
        Text.of("Xem các định dạng đang có.", "Look at the formats that are there."));
  }

  static Refused formatSilent(String plugin) {
    return Refused.of(
        Kind.UNAVAILABLE,
        "FORMAT_CANNOT_BE_ASKED",
        "format",
        Text.of(
            "Thành phần “" + plugin + "” không trả lời.",
            "Plugin “" + plugin + "” does not answer."),
        Text.of(
            "Thử lại sau; nếu vẫn vậy, báo quản trị hệ thống.",
            "Try again; if it stays so, tell the administrator."));
  }
}
