/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.LocalDate;
import org.dvctt.core.ports.RegistryLookup;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/**
 * Only an enrolled unit makes, submits and signs dossiers (domain S1). What is at the treasury
 * already goes on, and what lies with the unit can still be returned or withdrawn.
 */
final class Enrolled {
  private Enrolled() {}

  /**
   * The unit, when it is enrolled on the day.
   *
   * @throws Refused CONFLICT {@code UNIT_NOT_ENROLLED}, {@code R27} (suspended) or {@code
   *     UNIT_TERMINATED}
   */
  static UnitRecord unit(RegistryLookup registry, Tx tx, UnitCode code, LocalDate day) {
    UnitRecord unit = registry.unit(tx, code, day).orElseThrow(Refusals::notFound);
    return switch (unit.enrolment()) {
      case ENROLLED -> unit;
      case SUSPENDED ->
          throw refused(
              "R27",
              Text.of(
                  "Đơn vị đang bị tạm ngừng sử dụng dịch vụ công trực tuyến.",
                  "The unit is suspended from the online service."),
              Text.of(
                  "Xem lý do ở trang Đăng ký; hỏi Kho bạc nơi giao dịch để được sử dụng lại.",
                  "See the reason on the enrolment page; ask your treasury office to resume it."));
      case TERMINATED ->
          throw refused(
              "UNIT_TERMINATED",
              Text.of(
                  "Đơn vị đã chấm dứt sử dụng dịch vụ công trực tuyến.",
                  "The unit's enrolment in the online service has ended."),
              Text.of(
                  "Gửi hồ sơ giấy đến Kho bạc nơi giao dịch.",
                  "Bring dossiers on paper to your treasury office."));
      default ->
          throw refused(
              "UNIT_NOT_ENROLLED",
              Text.of(
                  "Đơn vị chưa đăng ký sử dụng dịch vụ công trực tuyến.",
                  "The unit is not enrolled in the online service."),
              Text.of("Đăng ký với Kho bạc nơi giao dịch.", "Enrol with your treasury office."));
    };
  }

  private static Refused refused(String code, Text sentence, Text next) {
    return Refused.of(Refused.Kind.CONFLICT, code, "account", sentence, next);
  }
}
