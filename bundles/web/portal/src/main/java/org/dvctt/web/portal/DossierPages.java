/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.util.List;

/** Everything under {@code /portal/dossiers}: new, one, its draft, its acts, its advices. */
final class DossierPages implements Page {
  private final AdvicePage advice;
  private final CounterPage counter;
  private final DraftPage draft;
  private final DossierPage dossier;
  private final PapersPage papers;

  DossierPages(Services services) {
    advice = new AdvicePage(services);
    counter = new CounterPage(services);
    draft = new DraftPage(services);
    dossier = new DossierPage(services);
    papers = new PapersPage(services);
  }

  @Override
  public Answer answer(Turn turn, List<String> path) {
    turn.actor();
    if (path.size() == 2 && "new".equals(path.get(1))) {
      return draft.fresh(turn);
    }
    if (path.size() == 3 && "edit".equals(path.get(2))) {
      return draft.existing(turn, path.get(1));
    }
    if (path.size() == 2) {
      return dossier.show(turn, path.get(1));
    }
    if (path.size() == 5 && "vouchers".equals(path.get(2)) && "advice".equals(path.get(4))) {
      return advice.answer(turn, path);
    }
    if (path.size() == 4 && "acts".equals(path.get(2)) && turn.posts()) {
      return dossier.act(turn, path.get(1), path.get(3));
    }
    if (path.size() == 3 && "payee-check".equals(path.get(2)) && turn.posts()) {
      return dossier.checkPayees(turn, path.get(1));
    }
    if (path.size() == 4 && "counter".equals(path.get(2))) {
      return counter.revise(turn, path.get(1), path.get(3));
    }
    if (path.size() >= 3 && "papers".equals(path.get(2))) {
      return papers.answer(turn, path);
    }
    throw Portal.notFound();
  }
}
