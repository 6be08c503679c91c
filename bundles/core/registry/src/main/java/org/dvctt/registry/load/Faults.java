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

/** Everything that is wrong with an admin's files, so that one correction round is enough. */
public final class Faults {
  private static final String ANY = "BAD_DATA";

  private final List<Reason> reasons = new ArrayList<>();
  private final boolean named;

  /** Faults that all have the code {@code BAD_DATA}, as a province's load tells them. */
  public Faults() {
    this(false);
  }

  private Faults(boolean named) {
    this.named = named;
  }

  /** Faults with a code for each kind, as an import reports them. */
  public static Faults named() {
    return new Faults(true);
  }

  /** A fault with the code {@code BAD_DATA}; the reason's field is {@code file:line:column}. */
  public void add(String file, int line, String column, String vi, String en) {
    add(ANY, file, line, column, vi, en);
  }

  /** A fault; the reason's field is {@code file:line:column}. */
  public void add(String code, String file, int line, String column, String vi, String en) {
    String place = file + (line == 0 ? "" : ":" + line) + (column.isEmpty() ? "" : ":" + column);
    reasons.add(
        Reason.of(
            named ? code : ANY,
            place,
            Text.of(place + " – " + vi, place + " – " + en),
            Text.of(
                "Sửa chỗ này rồi nạp lại; chưa có gì được nạp.",
                "Mend this and load again; nothing has been loaded.")));
  }

  /** How many there are so far. */
  public int count() {
    return reasons.size();
  }

  /** Throws when there is any. */
  public void refuse() {
    if (!reasons.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, reasons);
    }
  }
}
