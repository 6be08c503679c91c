/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.time.LocalDate;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Refusals that several questions share. */
final class Refusals {
  private Refusals() {}

  static Refused notFound(String field, String code) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        field,
        Text.of("Không có " + code + " vào ngày này.", "There is no " + code + " on that date."),
        Text.of("Kiểm tra mã và ngày.", "Check the code and the date."));
  }

  static Refused noSlaMode(OfficeCode office, LocalDate day) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "NO_SLA_MODE",
        "calendar",
        Text.of(
            "Chưa khai cách tính thời hạn của kho bạc " + office + " ngày " + day + ".",
            "How limits are counted at office " + office + " is not declared for " + day + "."),
        Text.of(
            "Khai trong calendar/sla.csv rồi chạy dvctt:calendar-load.",
            "Declare it in calendar/sla.csv and run dvctt:calendar-load."));
  }

  static Refused wrongRole(String who, String whoEn) {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of("Việc này dành cho " + who + ".", "This is for " + whoEn + "."),
        Text.of("Nhờ người có vai trò đó.", "Ask somebody with that role."));
  }

  static Refused conflict(String code, String vi, String en) {
    return Refused.of(
        Refused.Kind.CONFLICT,
        code,
        "unit_code",
        Text.of(vi, en),
        Text.of("Xem lại đơn vị rồi thử lại.", "Look at the unit again."));
  }
}
