/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.core.ports.AccountRecord;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Tx;
import org.dvctt.core.ports.UnitRecord;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.jspecify.annotations.Nullable;

/** Creating and editing drafts. */
final class Drafts {
  private static final int MOST_TEXT = 400;
  private final Ground ground;

  Drafts(Ground ground) {
    this.ground = ground;
  }

  /** Adds a draft; returns its id. */
  String create(Tx tx, Actor actor, NewDossier draft) {
    String id = DossierId.next(System.currentTimeMillis());
    DossierContent content = content(tx, actor, id, draft);
    Sql sql = Sql.in(tx);
    var now = ground.clock.now();
    sql.update(
        "INSERT INTO dossier (dossier_id, unit_code, office_code, account, service, budget_year, channel, state,"
            + " row_version, content_version, content, content_hash, provisional_pack, pinned_pack,"
            + " processing_days, budget_status, ledger_status, ledger_number, rule_hold, maker, officer,"
            + " controller, leader, total, description, history_lines, created_at, updated_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'ONLINE', 'DRAFT', 1, 1, ?, ?, '', '', 0, 'NONE', 'NONE', '', 0, ?, '',"
            + " '', '', ?, ?, 1, ?, ?)",
        id,
        content.unit().value(),
        content.office().value(),
        content.account().toString(),
        content.service(),
        content.budgetYear().value(),
        ContentJson.write(content),
        CanonicalForm.hash(content),
        actor.person(),
        content.total().dong(),
        description(content),
        now,
        now);
    vouchers(sql, content, 1);
    Change change = new Change("create", DossierState.DRAFT);
    new DossierTable(sql)
        .history(id, 1, null, change, actor.person(), actor.displayName(), "", now);
    ground.audit.record(
        tx, new AuditEntry(actor.person(), "dossier.create", "dossier:" + id, "DONE", "", "{}"));
    return id;
  }

  /** Replaces a draft's content. */
  void edit(Acting acting, Actor actor, NewDossier draft) {
    DossierRow row = acting.row();
    DossierContent content = content(acting.tx, actor, row.id(), draft);
    if (!content.unit().equals(row.unit())) {
      throw Refusals.notFound();
    }
    Sql sql = Sql.in(acting.tx);
    sql.update(
        "DELETE FROM dossier_voucher WHERE dossier_id = ? AND content_version = ?",
        row.id(),
        row.contentVersion());
    vouchers(sql, content, row.contentVersion());
    acting.apply(
        new Change("edit", DossierState.DRAFT)
            .set("account", content.account().toString())
            .set("office_code", content.office().value())
            .set("budget_year", content.budgetYear().value())
            .set("content", ContentJson.write(content))
            .set("content_hash", CanonicalForm.hash(content))
            .set("total", content.total().dong())
            .set("description", description(content)));
  }

  private DossierContent content(Tx tx, Actor actor, String id, NewDossier draft) {
    UnitCode unit = draft.account().unit();
    if (!actor.holds(Set.of(Role.UNIT_MAKER), unit)) {
      throw Refusals.wrongRole("create");
    }
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
    if (record.enrolledOn() == null) {
      throw Refused.of(
          Refused.Kind.CONFLICT,
          "UNIT_NOT_ENROLLED",
          "account",
          Text.of(
              "Đơn vị chưa đăng ký sử dụng dịch vụ công trực tuyến.",
              "The unit is not enrolled in the online service."),
          Text.of("Đăng ký với Kho bạc nơi giao dịch.", "Enrol with your treasury office."));
    }
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
        draft.attachments());
  }

  private static void vouchers(Sql sql, DossierContent content, int contentVersion) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int place = 1; place <= content.vouchers().size(); place++) {
      rows.add(
          new @Nullable Object[] {
            content.dossierId() + "-" + contentVersion + "-" + place,
            content.dossierId(),
            contentVersion,
            place,
            String.format("%s-%04d", form(content, place), place)
          });
    }
    sql.batch(
        "INSERT INTO dossier_voucher (voucher_id, dossier_id, content_version, line_number, payment,"
            + " bank_reference, document_number) VALUES (?, ?, ?, ?, 'NONE', '', ?)",
        rows);
  }

  private static String form(DossierContent content, int place) {
    String form = content.vouchers().get(place - 1).form();
    return form.length() > 12 ? form.substring(0, 12) : form;
  }

  private static String description(DossierContent content) {
    String text = content.vouchers().isEmpty() ? "" : content.vouchers().get(0).content();
    return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
  }
}
