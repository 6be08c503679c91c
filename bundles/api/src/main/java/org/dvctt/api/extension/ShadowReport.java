/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.time.Instant;
import java.util.List;

/**
 * How a candidate judged beside what is asked.
 *
 * @param against what it was compared with: the version that was asked, or that nothing was
 * @param since when the first of these questions was put, system time; null when none was
 * @param questions that both were asked
 * @param same of them judged alike
 * @param failed questions that the candidate could not answer
 * @param dropped questions that were not put to it as its queue was full, or by sampling
 * @param differences by rule and change, the most frequent first
 */
public record ShadowReport(
    String id,
    String version,
    String against,
    @org.jspecify.annotations.Nullable Instant since,
    long questions,
    long same,
    long failed,
    long dropped,
    List<Difference> differences) {
  /**
   * Verdicts of one rule that differ in the same way.
   *
   * @param rule rule id
   * @param from outcome and reason codes of the version that was asked, {@code -} when it said
   *     nothing
   * @param to the candidate's
   * @param dossiers some of them, to look at
   */
  public record Difference(String rule, String from, String to, long count, List<String> dossiers) {
    public Difference {
      dossiers = List.copyOf(dossiers);
    }
  }

  public ShadowReport {
    differences = List.copyOf(differences);
  }

  /** Questions that were judged differently. */
  public long different() {
    return questions - same - failed;
  }
}
