/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.model.RegimeProfile;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the rules before an act's transaction; each part only where the act needs it.
 */
record Rules(RuleBook.@Nullable Asked answer, @Nullable RegimeProfile laidDown) {
  static final Rules NONE = new Rules(null, null);

  RuleBook.Asked asked() {
    if (answer == null) {
      throw new IllegalStateException("the rules are asked before the transaction");
    }
    return answer;
  }

  RegimeProfile profile() {
    if (laidDown == null) {
      throw new IllegalStateException("the pack's profile is read before the transaction");
    }
    return laidDown;
  }
}
