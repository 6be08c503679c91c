/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;

/** What changes for a dossier when another pack judges it than the one it was submitted under. */
final class Repacking {
  private Repacking() {}

  /** One line: both packs, and each rule that says something else now. */
  static String differences(Acting acting, RuleBook.Asked asked) {
    Map<String, Verdict.Outcome> before =
        outcomes(Verdicts.latest(Sql.in(acting.tx), acting.row().id()));
    Map<String, Verdict.Outcome> after = outcomes(asked.verdicts());
    TreeSet<String> rules = new TreeSet<>(before.keySet());
    rules.addAll(after.keySet());
    List<String> changed = new ArrayList<>();
    for (String rule : rules) {
      Object was = before.getOrDefault(rule, null);
      Object now = after.getOrDefault(rule, null);
      if (was != now && !rule.startsWith("V")) {
        changed.add(rule + " " + (was == null ? "–" : was) + " → " + (now == null ? "–" : now));
      }
    }
    return acting.row().provisionalPack()
        + " → "
        + asked.pack()
        + (changed.isEmpty() ? "" : ": " + String.join(", ", changed));
  }

  private static Map<String, Verdict.Outcome> outcomes(List<Verdict> verdicts) {
    Map<String, Verdict.Outcome> outcomes = new TreeMap<>();
    verdicts.forEach(verdict -> outcomes.put(verdict.rule().rule(), verdict.outcome()));
    return outcomes;
  }
}
