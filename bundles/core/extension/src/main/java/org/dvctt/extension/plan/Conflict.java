/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.List;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;

/**
 * What a candidate would mean for a version that is active now.
 *
 * @param left where the active version is still asked afterwards; empty when it is wholly replaced
 *     or refused
 * @param words the same for people, with a next step where one is needed
 */
public record Conflict(Kind kind, PluginRef active, List<Remainder> left, Text words) {
  /** What happens to the active version. */
  public enum Kind {
    /** Never asked again: all its days and provinces go to later versions. */
    REPLACED,
    /** Asked still on other days or in other provinces. */
    STAYS,
    /** Another plugin offers a regime pack of the same name: one of them must go first. */
    SAME_PACK
  }

  public Conflict {
    left = List.copyOf(left);
  }

  /** True when the candidate can't be activated beside it. */
  public boolean refuses() {
    return kind == Kind.SAME_PACK;
  }
}
