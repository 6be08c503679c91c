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
 * @param processingDays working days from acceptance of a valid dossier to the result
 * @param deadlineBasis legal basis of the deadline
 */
public record PackAnswer(List<Verdict> verdicts, int processingDays, String deadlineBasis) {
  public PackAnswer {
    verdicts = List.copyOf(verdicts);
  }
}
