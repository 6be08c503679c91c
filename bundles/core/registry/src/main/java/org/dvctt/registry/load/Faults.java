/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Everything that is wrong with a province's files, so that one correction round is enough. */
final class Faults {
  private final List<Reason> reasons = new ArrayList<>();

  /** A fault; the reason's field is {@code file:line:column}. */
  void add(String file, int line, String column, String vi, String en) {
    String place = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
    reasons.add(
        Reason.of(
            "BAD_DATA",
            place,
            Text.of(place + " – " + vi, place + " – " + en),
            Text.of(
                "Sửa chỗ này rồi nạp lại; chưa có gì được nạp.",
                "Mend this and load again; nothing has been loaded.")));
  }

  /** Throws when there is any. */
  void refuse() {
    if (!reasons.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, reasons);
    }
  }
}
