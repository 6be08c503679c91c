/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.RiskView;
import org.dvctt.model.DossierContent;
import org.dvctt.web.rest.json.Payload;
import org.dvctt.web.rest.json.Versioned;
import org.jspecify.annotations.Nullable;

/** A dossier as the caller may see it. */
@Payload
@Schema(description = "A dossier as the caller may see it.")
public record Dossier(
    @Schema(description = "Internal id.") String id,
    @Schema(description = "Official code, null before sending.", nullable = true)
        @Nullable String code,
    @Schema(description = "Version, as in the ETag.") long version,
    @Schema(description = "1, and one more with each revision.") int contentVersion,
    @Schema(description = "State.") String state,
    @Schema(description = "Words for the state.") String stateLabel,
    @Schema(description = "Service id.") String service,
    @Schema(description = "Unit code.") String unit,
    @Schema(description = "Unit name.") String unitName,
    @Schema(description = "Office code.") String office,
    @Schema(description = "Office name.") String officeName,
    @Schema(description = "Budget account.") String account,
    @Schema(description = "Budget chapter.") String chapter,
    @Schema(description = "Budget year.") int budgetYear,
    @Schema(description = "Sum of the vouchers, đồng.") long total,
    @Schema(description = "Hash of the content.") String contentHash,
    @Schema(description = "How it reached the treasury.") String channel,
    @Schema(description = "Regime pack, or empty.") String pack,
    @Schema(description = "True once the pack is pinned.") boolean packPinned,
    @Schema(description = "State of the budget side.") String budget,
    @Schema(description = "State of the ledger side.") String ledger,
    @Schema(description = "Number in the ledger, or empty.") String ledgerNumber,
    @Schema(description = "Flags, e.g. RULE_HOLD.") List<String> flags,
    @Schema(description = "Created.", nullable = true) @Nullable Instant createdAt,
    @Schema(description = "Sent.", nullable = true) @Nullable Instant sentAt,
    @Schema(description = "Accepted.", nullable = true) @Nullable Instant acceptedAt,
    @Schema(description = "Result due.", nullable = true) @Nullable Instant dueAt,
    @Schema(description = "Completed.", nullable = true) @Nullable Instant completedAt,
    @Schema(description = "Vouchers.") List<PaidVoucher> vouchers,
    @Schema(description = "Papers.") List<AttachmentBody> attachments,
    @Schema(description = "Signatures.") List<Signature> signatures,
    @Schema(description = "What the rules said last.") List<RuleVerdict> verdicts,
    @Schema(description = "Conclusions about unknown answers, for people of the treasury.")
        List<Conclusion> conclusions,
    @Schema(
            description = "How closely to look, for people of the treasury; null: not assessed.",
            nullable = true)
        @Nullable Risk risk,
    @Schema(description = "Whether the caller may have the payees looked up now.")
        boolean checksPayees,
    @Schema(description = "Acts that the caller may do now.") List<Act> acts)
    implements Versioned {

  static Dossier of(DossierView view, String language) {
    DossierContent content = view.content();
    return new Dossier(
        view.id(),
        view.code(),
        view.version(),
        view.contentVersion(),
        view.state().name(),
        view.state().label().in(language),
        content.service(),
        content.unit().value(),
        view.unitName(),
        content.office().value(),
        view.officeName(),
        content.account().toString(),
        content.chapter().value(),
        content.budgetYear().value(),
        content.total().dong(),
        view.contentHash(),
        view.channel().name(),
        view.pack(),
        view.packPinned(),
        view.budget(),
        view.ledger(),
        view.ledgerNumber(),
        List.copyOf(view.flags()),
        view.createdAt(),
        view.sentAt(),
        view.acceptedAt(),
        view.dueAt(),
        view.completedAt(),
        view.vouchers().stream().map(v -> PaidVoucher.of(v, language)).toList(),
        content.attachments().stream().map(AttachmentBody::of).toList(),
        view.signatures().stream().map(Signature::of).toList(),
        view.verdicts().stream().map(v -> RuleVerdict.of(v, language)).toList(),
        view.conclusions().stream().map(Conclusion::of).toList(),
        risk(view, language),
        view.checksPayees(),
        view.acts().stream().map(a -> Act.of(a, language)).toList());
  }

  private static @Nullable Risk risk(DossierView view, String language) {
    RiskView risk = view.risk();
    return risk == null ? null : Risk.of(risk, language);
  }
}
