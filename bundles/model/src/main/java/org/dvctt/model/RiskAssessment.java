/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * How closely a dossier should be looked at (domain §9, P13). It orders the officers' queue and
 * decides nothing: a dossier with the greatest score is paid like any other when it is right.
 *
 * @param score from 0, nothing stands out, to 100
 * @param reasons what stands out, the weightiest first; empty only at 0
 */
public record RiskAssessment(int score, List<RiskReason> reasons) {
  /** The greatest score. */
  public static final int MOST = 100;

  /** Nothing stands out. */
  public static final RiskAssessment NONE = new RiskAssessment(0, List.of());

  public RiskAssessment {
    reasons = List.copyOf(reasons);
    if (score < 0 || score > MOST) {
      throw new IllegalArgumentException("a score of " + score + "; it is from 0 to " + MOST);
    }
    if (score > 0 && reasons.isEmpty()) {
      throw new IllegalArgumentException("a score of " + score + " without a reason");
    }
  }

  /**
   * One thing that stands out.
   *
   * @param code stable, in capitals, e.g. {@code NEW_PAYEE}
   * @param points what it adds; the score is their sum, at most {@link #MOST}
   * @param field path of what is meant, e.g. {@code vouchers[0].payee}; empty for the whole
   * @param sentence for the officer, without full account numbers
   */
  public record RiskReason(String code, int points, String field, Text sentence) {}
}
