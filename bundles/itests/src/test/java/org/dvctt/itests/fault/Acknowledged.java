/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dvctt.itests.path.Chain;

/** The client's own ledger: which act the platform acknowledged for which dossier. */
public final class Acknowledged {
  private final Map<String, List<String>> acts = new ConcurrentHashMap<>();

  void add(String dossier, String act) {
    acts.computeIfAbsent(dossier, id -> new ArrayList<>());
    acts.computeIfPresent(
        dossier,
        (id, done) -> {
          done.add(act);
          return done;
        });
  }

  public Map<String, List<String>> all() {
    return acts;
  }

  public long count() {
    return acts.values().stream().mapToLong(List::size).sum();
  }

  /** How far an act brings a dossier: 0 for create, 1 for submit, … */
  static int reach(String act) {
    for (int i = 0; i < Chain.STEPS.size(); i++) {
      if (Chain.STEPS.get(i).act().equals(act)) {
        return i + 1;
      }
    }
    return 0;
  }
}
