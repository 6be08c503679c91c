/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.List;

/**
 * What dossiers hold in the budget ledger, for whoever proves dossiers against it (budget owns the
 * postings).
 */
public interface Holdings {
  /** What one content version of a dossier holds over all its lines, in đồng. */
  record Held(String dossierId, int version, long reserved, long consumed) {}

  /** Of the dossiers whose ids lie between the two, both included; none for who holds nothing. */
  List<Held> between(Tx tx, String firstDossier, String lastDossier);
}
