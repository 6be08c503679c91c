/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * What is known about a dossier that was just sent, for who says how closely to look at it.
 *
 * @param content as it was signed
 * @param sentAt legal time in Asia/Ho_Chi_Minh
 * @param signatures over this content, in the order of signing; none when it came on paper
 * @param newPayees accounts that no earlier dossier of the unit was to pay
 */
public record RiskQuestion(
    DossierContent content,
    LocalDateTime sentAt,
    List<Signing> signatures,
    Set<PayeeAccount> newPayees) {
  public RiskQuestion {
    signatures = List.copyOf(signatures);
    newPayees = Set.copyOf(newPayees);
  }

  /**
   * One signature.
   *
   * @param position 2 for who signs first, 1 for the account holder
   * @param device which browser it came from, the same text for the same one; empty when not known
   * @param first true when the person never signed for this account before
   */
  public record Signing(int position, String device, boolean first) {}
}
