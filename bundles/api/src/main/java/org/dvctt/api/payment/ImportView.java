/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import java.util.List;
import org.dvctt.model.IntakeFault;
import org.dvctt.model.Money;
import org.dvctt.model.UnitCode;
import org.dvctt.model.VoucherDraft;
import org.jspecify.annotations.Nullable;

/**
 * An import of vouchers: what a file would bring in, or has brought in.
 *
 * @param id empty for what was only looked through
 * @param sha256 of the file's bytes
 * @param plugin id and version of who read it; empty when nobody did
 * @param doneAt when the drafts were made, or null
 * @param doneBy name of the person who had them made, or empty
 * @param first the first vouchers of what would come in; empty for what has come in
 * @param faults those that are told, in the file's order; with any nothing comes in
 * @param faultsInAll how many there are
 */
public record ImportView(
    String id,
    State state,
    UnitCode unit,
    String format,
    String fileName,
    String sha256,
    String plugin,
    @Nullable Instant doneAt,
    String doneBy,
    List<ImportedDossier> dossiers,
    List<VoucherDraft> first,
    List<IntakeFault> faults,
    int faultsInAll) {

  /** What became of the file. */
  public enum State {
    /** It was looked through and can be imported. */
    SOUND,
    /** It was looked through and has faults. */
    FAULTY,
    /** Its drafts were made, now or before. */
    IMPORTED
  }

  public ImportView {
    dossiers = List.copyOf(dossiers);
    first = List.copyOf(first);
    faults = List.copyOf(faults);
  }

  /** The same with these drafts. */
  public ImportView with(List<ImportedDossier> drafts) {
    return new ImportView(
        id,
        state,
        unit,
        format,
        fileName,
        sha256,
        plugin,
        doneAt,
        doneBy,
        drafts,
        first,
        faults,
        faultsInAll);
  }

  /** Vouchers of all drafts. */
  public int vouchers() {
    return dossiers.stream().mapToInt(ImportedDossier::vouchers).sum();
  }

  /** Lines of all vouchers. */
  public int lines() {
    return dossiers.stream().mapToInt(ImportedDossier::lines).sum();
  }

  /** Sum of all vouchers in đồng. */
  public Money total() {
    return dossiers.stream().map(ImportedDossier::total).reduce(Money.ZERO, Money::plus);
  }
}
