/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.util.List;
import org.dvctt.model.Text;

/**
 * What a file that came in says.
 *
 * @param taken false: nothing of it counts and it is put aside
 * @param effects for the journal, when it was taken
 * @param remarks why it is put aside, or which of its lines did not count; for people
 */
public record Reading(boolean taken, List<String> effects, List<Text> remarks) {
  public Reading {
    effects = List.copyOf(effects);
    remarks = List.copyOf(remarks);
  }

  public static Reading taken(List<String> effects, List<Text> remarks) {
    return new Reading(true, effects, remarks);
  }

  public static Reading refused(String vi, String en) {
    return new Reading(false, List.of(), List.of(Text.of(vi, en)));
  }
}
