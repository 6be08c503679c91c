/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.registry;

import java.util.List;
import java.util.Objects;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/** Which units a person may read: the treasury all of them, others their own. */
final class OwnUnits {
  private OwnUnits() {}

  static List<UnitCode> of(Actor actor) {
    return actor.grants().stream()
        .map(Grant::unit)
        .filter(Objects::nonNull)
        .map(UnitCode.class::cast)
        .distinct()
        .sorted()
        .toList();
  }

  /** Another's unit is answered like one that does not exist. */
  static void require(Actor actor, UnitCode unit) {
    if (!actor.ofTreasury() && !of(actor).contains(unit)) {
      throw unknown(unit);
    }
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
