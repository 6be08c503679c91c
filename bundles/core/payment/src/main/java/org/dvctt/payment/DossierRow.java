/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Optional;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;

/**
 * A dossier as stored.
 *
 * @param askPerson true when the ledger's answer stayed unknown past its limit
 * @param completions how often completion was asked for
 * @param ordered true once any version was ordered to be paid
 * @param revisesReturn true from the first revision of a returned payment on
 * @param sentAt the latest sending; {@code firstSentAt} the first one
 */
record DossierRow(
    String id,
    Optional<String> code,
    UnitCode unit,
    OfficeCode office,
    DossierState state,
    long version,
    int contentVersion,
    StoredContent stored,
    String contentHash,
    Channel channel,
    String provisionalPack,
    String pinnedPack,
    int processingDays,
    String budget,
    String ledger,
    String ledgerNumber,
    boolean askPerson,
    boolean ruleHold,
    boolean extended,
    int completions,
    boolean ordered,
    boolean revisesReturn,
    String maker,
    String officer,
    String controller,
    int historyLines,
    Instant createdAt,
    Optional<Instant> firstSentAt,
    Optional<Instant> sentAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> dueAt,
    Optional<Instant> completedAt) {

  DossierContent content() {
    return stored.get();
  }

  /** Id of the voucher at a place of this content version. */
  String voucherId(int place) {
    return id + "-" + contentVersion + "-" + (place + 1);
  }
}
