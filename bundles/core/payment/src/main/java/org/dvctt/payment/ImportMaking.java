/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.Channel;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;

/** Makes the drafts of a file, all in the caller's transaction. */
final class ImportMaking {
  private final Ground ground;
  private final Drafts drafts;

  ImportMaking(Ground ground) {
    this.ground = ground;
    this.drafts = new Drafts(ground);
  }

  static Once once(Actor actor, UnitCode unit, Command command) {
    return Once.of(actor, "import", unit.value(), command);
  }

  /** The import of the command when it was carried out before. */
  static Optional<ImportView> carriedOut(Tx tx, Once once) {
    Sql sql = Sql.in(tx);
    return once.before(sql).flatMap(new ImportTable(sql)::ofDossier);
  }

  /** All drafts, the import and its line in the audit trail; or what was there before. */
  ImportView make(Tx tx, Actor actor, ReadVouchers read, Command command) {
    UnitCode unit = read.unit();
    Once once = once(actor, unit, command);
    Optional<ImportView> done = carriedOut(tx, once);
    if (done.isPresent()) {
      return done.get();
    }
    ImportTable table = new ImportTable(Sql.in(tx));
    Optional<ImportView> same = table.holding(unit, read.file().sha256());
    if (same.isPresent()) {
      if (!table.cancelled(same.get().id())) {
        return same.get();
      }
      table.release(same.get().id());
    }
    String id = DossierId.next(System.currentTimeMillis());
    List<ImportedDossier> made = new ArrayList<>();
    for (IntakeDossier dossier : read.checked().dossiers()) {
      String draft = DossierId.next(System.currentTimeMillis());
      Change change = new Change("create", DossierState.DRAFT).detail("import " + id);
      drafts.add(
          tx,
          actor,
          drafts.ofUnit(tx, actor, draft, dossier.draft()),
          Channel.ONLINE,
          change,
          once);
      made.add(dossier.view(draft));
    }
    once.kept();
    Instant now = ground.clock.now();
    ImportView view = read.done(id, actor, made, now);
    table.add(view, actor, now);
    audit(tx, actor, view);
    return view;
  }

  private void audit(Tx tx, Actor actor, ImportView done) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("unit", done.unit().value());
    detail.put("sha256", done.sha256());
    detail.put("format", done.format());
    detail.put("plugin", done.plugin());
    detail.put("dossiers", done.dossiers().size());
    detail.put("vouchers", done.vouchers());
    ground.audit.record(
        tx,
        new AuditEntry(
            actor.person(),
            "voucher.import",
            "import:" + done.id(),
            "DONE",
            "",
            ContentJson.object(detail)));
  }
}
