/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import java.util.List;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as this person may see it.
 *
 * @param code official code from {@code sign1} on, or null
 * @param version version of the row (ETag)
 * @param contentVersion 1, and one more with each revision
 * @param pack pinned regime pack, or the provisional one, or empty
 * @param packPinned true once pinned
 * @param budget {@code NONE|RESERVED|FAILED_FUND_CHECK|CONSUMED|RELEASED}
 * @param ledger {@code NONE|WAITING|POSTED|REFUSED|UNKNOWN}
 * @param flags e.g. {@code RULE_HOLD}, {@code EXTENDED}
 * @param acts acts that this person may do now
 * @param verdicts of the latest asking
 * @param risk of what was sent last; null when it was not assessed and for people who are not the
 *     treasury's
 * @param checksPayees whether this person may have the payees looked up now
 * @param conclusions oldest first; empty for people who are not the treasury's
 */
public record DossierView(
    String id,
    @Nullable String code,
    long version,
    int contentVersion,
    DossierState state,
    DossierContent content,
    String unitName,
    String officeName,
    String contentHash,
    Channel channel,
    String pack,
    boolean packPinned,
    String budget,
    String ledger,
    String ledgerNumber,
    List<String> flags,
    @Nullable Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant completedAt,
    List<VoucherView> vouchers,
    List<SignatureView> signatures,
    List<Verdict> verdicts,
    List<ConclusionView> conclusions,
    @Nullable RiskView risk,
    boolean checksPayees,
    List<ActSpec> acts) {}
