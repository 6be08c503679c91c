/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Optional;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.DossierContent;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.UnitCode;

/** A dossier as stored. */
record DossierRow(
    String id,
    Optional<String> code,
    UnitCode unit,
    OfficeCode office,
    DossierState state,
    long version,
    int contentVersion,
    DossierContent content,
    String contentHash,
    String channel,
    String provisionalPack,
    String pinnedPack,
    int processingDays,
    String budget,
    String ledger,
    String ledgerNumber,
    boolean ruleHold,
    String maker,
    String officer,
    String controller,
    int historyLines,
    Instant createdAt,
    Optional<Instant> sentAt,
    Optional<Instant> acceptedAt,
    Optional<Instant> dueAt,
    Optional<Instant> completedAt) {

  /** Id of the voucher at a place of this content version. */
  String voucherId(int place) {
    return id + "-" + contentVersion + "-" + (place + 1);
  }
}
