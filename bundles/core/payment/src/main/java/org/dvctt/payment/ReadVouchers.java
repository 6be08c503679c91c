/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ImportView;
import org.dvctt.api.payment.ImportedDossier;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.Reason;
import org.dvctt.model.UnitCode;
import org.dvctt.model.VoucherDraft;

/** A file of a unit's vouchers that was read by a plugin and looked through by the core. */
record ReadVouchers(UnitCode unit, IncomingFile file, String plugin, IntakeChecks.Checked checked) {
  private static final int SHOWN = 50;

  boolean sound() {
    return checked.faults().isEmpty();
  }

  /** What it would bring in, or what is wrong. */
  ImportView view() {
    List<VoucherDraft> first =
        checked.dossiers().stream()
            .flatMap(dossier -> dossier.drafts().stream())
            .limit(SHOWN)
            .toList();
    return new ImportView(
        "",
        checked.faults().isEmpty() ? ImportView.State.SOUND : ImportView.State.FAULTY,
        unit,
        file.file().format(),
        file.file().name(),
        file.sha256(),
        plugin,
        null,
        "",
        checked.dossiers().stream().map(dossier -> dossier.view("")).toList(),
        first,
        checked.faults(),
        checked.faultsInAll());
  }

  /** What it has brought in. */
  ImportView done(String id, Actor actor, List<ImportedDossier> made, Instant now) {
    return new ImportView(
        id,
        ImportView.State.IMPORTED,
        unit,
        file.file().format(),
        file.file().name(),
        file.sha256(),
        plugin,
        now,
        actor.displayName(),
        made,
        List.of(),
        List.of(),
        0);
  }

  /** Faults as reasons; the field says part, row and field. */
  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (IntakeFault fault : checked.faults()) {
      String row = fault.place().row() > 0 ? "[" + fault.place().row() + "]" : "";
      String at = fault.place().part() + row;
      String field = at.isEmpty() || fault.field().isEmpty() ? "" : ".";
      reasons.add(
          Reason.of(fault.code(), at + field + fault.field(), fault.sentence(), fault.nextStep()));
    }
    int more = checked.faultsInAll() - reasons.size();
    if (more > 0) {
      reasons.add(
          Refusals.fault(
              "MORE_FAULTS",
              "",
              "Còn " + more + " lỗi nữa.",
              "There are " + more + " more faults.",
              "Sửa các lỗi trên rồi gửi lại.",
              "Mend those above and send the file again."));
    }
    return reasons;
  }
}
