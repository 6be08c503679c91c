/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.core.ports.Milestone;
import org.dvctt.store.Sql;

/** A dossier reaches the treasury: its code, its pack, its documents' numbers. */
final class Sending {
  private Sending() {}

  /** Sets what a sending brings on the change of the act. */
  static Change columns(Acting acting, Change change, RuleBook.Asked asked) {
    DossierRow row = acting.row();
    String code =
        row.code()
            .orElseGet(
                () ->
                    acting.table.nextCode(
                        row.office(),
                        acting.ground.registry.officeElectronicId(
                            acting.tx, row.office(), acting.today()),
                        acting.today()));
    documents(acting, code);
    received(acting, change, asked)
        .set("code", code)
        .set("accepted_at", null)
        .set("due_at", null)
        .detail(code);
    Surroundings.sent(Sql.in(acting.tx), row.content());
    if (row.firstSentAt().isEmpty()) {
      change.set("first_sent_at", acting.now);
    }
    if (row.pinnedPack().isEmpty()) {
      change.set("pinned_pack", asked.pack());
    }
    return change;
  }

  /** Sets what each receipt brings, the first one and those after it: the decision begins anew. */
  static Change received(Acting acting, Change change, RuleBook.Asked asked) {
    RiskAssessing.order(acting);
    PayeeVerifying.order(acting);
    return change
        .set("sent_at", acting.now)
        .set("controller", "")
        .set("leader", "")
        .set("processing_days", asked.deadline().workingDays());
  }

  /** Puts the dossier's code before the documents' numbers of the present version. */
  static void documents(Acting acting, String code) {
    Sql.in(acting.tx)
        .update(
            "UPDATE dossier_voucher SET document_number = ? || document_number"
                + " WHERE dossier_id = ? AND content_version = ?",
            code + "-",
            acting.row().id(),
            acting.row().contentVersion());
  }

  /** Tells rollout and register of the receipt; the first one counts. */
  static void tell(Acting acting) {
    FactEvents.put(acting, "RECEIVED");
    acting.ground.registry.reach(
        acting.tx, acting.row().unit(), Milestone.FIRST_SENT, acting.today());
  }
}
