/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.util.List;
import java.util.Optional;
import org.dvctt.api.access.Actor;
import org.dvctt.model.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Dossiers of payments: commands go by the act table, each one transaction; queries show what the
 * person may see.
 */
@ProviderType
public interface Dossiers {
  /**
   * Creates a draft ({@code create}). The same command again gives the same dossier.
   *
   * @throws org.dvctt.model.Refused with all faults of shape, rights, unit and account
   */
  DossierView create(Actor actor, NewDossier draft, Command command);

  /**
   * Records a dossier that came on paper ({@code record_counter}): accepted at once, judged like
   * any other.
   *
   * @throws org.dvctt.model.Refused with all faults, of shape and of the rules
   */
  DossierView recordCounter(Actor actor, NewDossier draft, Command command);

  /** Replaces a draft's content ({@code edit}); {@code version} is the one the person saw. */
  DossierView edit(Actor actor, String id, long version, NewDossier draft, Command command);

  /**
   * Does one act of the table other than create, edit and record_counter.
   *
   * @throws org.dvctt.model.Refused INVALID with all faults, FORBIDDEN (role, segregation of
   *     duties), CONFLICT (state), STALE (version), NOT_FOUND, UNAVAILABLE (a rule can't be asked);
   *     the draft stays intact
   */
  DossierView act(Actor actor, String id, ActRequest request);

  /**
   * Has a directory of banks asked who holds the payees' accounts. The answer comes later; the
   * dossier itself stays as it is.
   *
   * @throws org.dvctt.model.Refused FORBIDDEN, NOT_FOUND, CONFLICT (nothing to ask, asked too
   *     often)
   */
  DossierView checkPayees(Actor actor, String id);

  /** A dossier by internal id or official code, if the person may see it. */
  Optional<DossierView> find(Actor actor, String idOrCode);

  Page<DossierSummary> list(Actor actor, DossierQuery query);

  /** History, oldest first. */
  List<HistoryLine> history(Actor actor, String idOrCode);

  /** The act table. */
  List<ActSpec> table();
}
