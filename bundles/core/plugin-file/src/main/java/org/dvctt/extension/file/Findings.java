/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** All that was found wrong with one file, each thing once. */
final class Findings {
  /** More than a person reads; a hostile file must not fill the audit trail. */
  static final int MOST = 50;

  private final Set<Reason> reasons = new LinkedHashSet<>();
  private int left;

  void add(Reason reason) {
    if (reasons.size() < MOST) {
      reasons.add(reason);
    } else if (!reasons.contains(reason)) {
      left++;
    }
  }

  /** Nothing after this can be judged. */
  Refused fatal(Reason reason) {
    // The last word always has room: it says why reading stopped.
    reasons.add(reason);
    return refused();
  }

  void refuseIfAny() {
    if (!reasons.isEmpty()) {
      throw refused();
    }
  }

  private Refused refused() {
    List<Reason> all = new ArrayList<>(reasons);
    if (left > 0) {
      all.add(FileRefusals.more(left));
    }
    return new Refused(Refused.Kind.INVALID, all);
  }
}
