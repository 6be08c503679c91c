/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * A regime pack's answer about one dossier.
 *
 * @param verdicts one for each rule that was applied, passing ones too
 * @param deadline of this dossier
 */
public record PackAnswer(List<Verdict> verdicts, Deadline deadline) {
  public PackAnswer {
    verdicts = List.copyOf(verdicts);
  }
}
