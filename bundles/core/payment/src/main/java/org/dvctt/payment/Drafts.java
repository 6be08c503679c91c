/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Contents of dossiers as they are entered, by the unit or at the counter. */
final class Drafts {
  private final Ground ground;

  Drafts(Ground ground) {
    this.ground = ground;
  }

  /** The draft that an act needs. */
  static NewDossier given(@Nullable NewDossier draft) {
    if (draft == null) {
      throw Refusals.input(
          "draft", "Thao tác này cần nội dung chứng từ.", "This act needs the vouchers' content.");
    }
    return draft;
  }

  /** The content of a unit's own draft. */
  DossierContent ofUnit(Tx tx, Actor actor, String id, NewDossier draft) {
    if (!actor.holds(Set.of(Role.UNIT_MAKER), draft.account().unit())) {
      throw Refusals.wrongRole("create");
    }
    Enrolled.unit(ground.registry, tx, draft.account().unit(), ground.clock.today());
    return content(tx, id, draft);
  }

  /** The content of a dossier that came on paper to the officer's office. */
  DossierContent atCounter(Tx tx, Actor actor, String id, NewDossier draft) {
    DossierContent content = content(tx, id, draft);
    if (!actor.holds(Set.of(Role.KB_OFFICER), content.office())) {
      throw Refusals.wrongRole("record_counter");
    }
    return content;
  }

  /** The new content of a dossier that is there. */
  DossierContent revised(Acting acting, NewDossier draft) {
    DossierContent content = content(acting.tx, acting.row().id(), draft);
    fits(acting, content);
    return content;
  }

  /**
   * A dossier stays with its unit, with its office once it has its code, and with its account and
   * year once it was ordered to be paid.
   */
  private static void fits(Acting acting, DossierContent content) {
    DossierRow row = acting.row();
    if (!content.unit().equals(row.unit())
        || (row.code().isPresent() && !content.office().equals(row.office()))) {
      throw Refusals.notFound();
    }
    sameBudget(acting, content);
  }

  /** What was paid already was paid from this account and year; what is revised stays there. */
  private static void sameBudget(Acting acting, DossierContent content) {
    DossierContent before = acting.row().content();
    if (acting.row().ordered()
        && (!content.account().equals(before.account())
            || !content.budgetYear().equals(before.budgetYear()))) {
      throw Refusals.other(
          "BUDGET_KEPT",
          "Khoản bị trả lại chỉ được sửa trong cùng tài khoản và năm ngân sách.",
          "What came back is revised on the same account and budget year only.",
          "Giữ tài khoản cũ, hoặc kết thúc khoản bị trả lại rồi lập hồ sơ mới.",
          "Keep the account, or close the return and make a new dossier.");
    }
  }

  /** Adds a dossier in its first state. */
  void add(
      Tx tx, Actor actor, DossierContent content, Channel channel, Change change, Once command) {
    Sql sql = Sql.in(tx);
    Instant now = ground.clock.now();
    sql.update(
        "INSERT INTO dossier (dossier_id, unit_code, office_code, account, service, budget_year, channel, state,"
            + " row_version, content_version, content, content_hash, provisional_pack, pinned_pack,"
            + " processing_days, budget_status, ledger_status, ledger_number, rule_hold, maker, officer,"
            + " controller, leader, total, description, history_lines, created_at, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, '', '', 0, 'NONE', 'NONE', '', 0, ?, '',"
            + " '', '', ?, ?, 1, ?, ?)",
        content.dossierId(),
        content.unit().value(),
        content.office().value(),
        content.account().toString(),
        content.service(),
        content.budgetYear().value(),
        channel,
        change.to(),
        ContentJson.write(content),
        CanonicalForm.hash(content),
        actor.person(),
        content.total().dong(),
        Versions.description(content),
        now,
        now);
    Versions.vouchers(sql, content, 1);
    new DossierTable(sql)
        .history(content.dossierId(), 1, null, change, Doer.of(actor, "", command), now);
    ground.audit.record(
        tx,
        new AuditEntry(
            actor.person(),
            "dossier." + change.act(),
            "dossier:" + content.dossierId(),
            "DONE",
            "",
            "{}"));
  }

  /** Replaces a draft's content. A dossier that has its code stays with its office. */
  void edit(Acting acting, Actor actor, NewDossier draft) {
    DossierContent content = ofUnit(acting.tx, actor, acting.row().id(), draft);
    fits(acting, content);
    acting.apply(Versions.replace(acting, new Change("edit", DossierState.DRAFT), content));
  }

  private DossierContent content(Tx tx, String id, NewDossier draft) {
    UnitCode unit = draft.account().unit();
    if (!DossierContent.RECURRENT_EXPENDITURE.equals(draft.service())) {
      throw Refused.of(
          Refused.Kind.NOT_OFFERED,
          "NOT_YET_OFFERED",
          "service",
          Text.of("Dịch vụ này chưa được cung cấp.", "This service is not yet offered."),
          Text.of(
              "Chọn chi thường xuyên (SVC_RECURRENT_EXPENDITURE).",
              "Choose recurrent expenditure (SVC_RECURRENT_EXPENDITURE)."));
    }
    var today = ground.clock.today();
    UnitRecord record = ground.registry.unit(tx, unit, today).orElseThrow(Refusals::notFound);
    AccountRecord account =
        ground
            .registry
            .account(tx, draft.account(), today)
            .filter(found -> found.status().equals("ACTIVE"))
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.INVALID,
                        Refusals.fault(
                            "R21",
                            "account",
                            "Tài khoản không hoạt động.",
                            "The account is not active.",
                            "Chọn tài khoản đang hoạt động.",
                            "Choose an active account.")));
    return new DossierContent(
        id,
        draft.service(),
        unit,
        account.office(),
        draft.account(),
        record.chapter(),
        draft.budgetYear(),
        draft.vouchers(),
        Papers.stored(Sql.in(tx), unit, draft.attachments()));
  }
}
