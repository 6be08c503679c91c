/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.enrolment;

import java.time.LocalDate;
import org.dvctt.api.payment.Command;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.web.rest.call.Parameters;
import org.jspecify.annotations.Nullable;

/** The unit that a path names, and the command that goes with an act on its enrolment. */
final class EnrolmentPath {
  private EnrolmentPath() {}

  static UnitCode unit(String given) {
    return Parameters.required("unit", given, UnitCode::of);
  }

  static EnrolmentCommand command(
      long version, @Nullable LocalDate on, String reason, Command given) {
    return new EnrolmentCommand(version, on, reason, given.idempotencyKey(), given.bodyHash());
  }

  static Refused unknown(UnitCode unit) {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "unit",
        Text.of("Không tìm thấy đơn vị " + unit + ".", "There is no unit " + unit + "."),
        Text.of("Kiểm tra mã đơn vị và ngày.", "Check the unit code and the date."));
  }
}
