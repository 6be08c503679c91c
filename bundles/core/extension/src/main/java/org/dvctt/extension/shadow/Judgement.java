/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Reason;
import org.dvctt.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says by rule: outcome and reason codes, e.g. {@code FAIL OVER_CAP ×2}. Sentences,
 * fields and legal bases may be worded anew without being another verdict.
 */
final class Judgement {
  /** In place of what an answer says when it says nothing of a rule. */
  static final String NOTHING = "-";

  /** Stands for the deadline that a regime pack lays down, as if it were a rule. */
  static final String DEADLINE = "deadline";

  private final Map<String, String> byRule;

  private Judgement(Map<String, String> byRule) {
    this.byRule = byRule;
  }

  /**
   * Reads an answer.
   *
   * @param answer of a regime pack or a control check; null when nobody was asked
   * @throws IllegalArgumentException when it is no answer of what judges
   */
  static Judgement of(@Nullable Object answer) {
    if (answer == null) {
      return new Judgement(Map.of());
    }
    if (answer instanceof PackAnswer pack) {
      Map<String, String> byRule = byRule(pack.verdicts());
      byRule.put(DEADLINE, pack.deadline().workingDays() + " working days");
      return new Judgement(byRule);
    }
    if (answer instanceof Iterable<?> verdicts) {
      return new Judgement(byRule(verdicts));
    }
    throw new IllegalArgumentException(answer.getClass().getName() + " is no judgement");
  }

  /** What a candidate's judgement says otherwise than this one, by rule. */
  List<Change> changes(Judgement candidate) {
    TreeSet<String> rules = new TreeSet<>(byRule.keySet());
    rules.addAll(candidate.byRule.keySet());
    return rules.stream()
        .map(rule -> new Change(rule, said(rule), candidate.said(rule)))
        .filter(change -> !change.from().equals(change.to()))
        .toList();
  }

  private String said(String rule) {
    return byRule.getOrDefault(rule, NOTHING);
  }

  private static Map<String, String> byRule(Iterable<?> verdicts) {
    Map<String, List<String>> said = new TreeMap<>();
    for (Object one : verdicts) {
      Verdict verdict = (Verdict) one;
      said.computeIfAbsent(verdict.rule().rule(), rule -> new ArrayList<>()).add(said(verdict));
    }
    Map<String, String> byRule = new TreeMap<>();
    said.forEach(
        (rule, all) -> byRule.put(rule, all.stream().sorted().collect(Collectors.joining("; "))));
    return byRule;
  }

  private static String said(Verdict verdict) {
    Map<String, Long> codes =
        verdict.reasons().stream()
            .collect(Collectors.groupingBy(Reason::code, TreeMap::new, Collectors.counting()));
    String reasons =
        codes.entrySet().stream()
            .map(code -> code.getKey() + (code.getValue() == 1 ? "" : " ×" + code.getValue()))
            .collect(Collectors.joining(", "));
    return (verdict.outcome() + " " + reasons).strip();
  }
}
