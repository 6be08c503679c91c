/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting;

import java.util.List;
import org.dvctt.model.Refused;
import org.dvctt.model.Refused.Kind;
import org.dvctt.model.Text;

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
