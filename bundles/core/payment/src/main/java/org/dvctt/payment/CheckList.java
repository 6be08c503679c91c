/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;

/** Faults found by the core's own validations, each under the rule that found it. */
final class CheckList {
  private static final String SOURCE = "Kiểm tra của hệ thống (§4.6)";
  private final Map<String, List<Reason>> byRule = new LinkedHashMap<>();

  void add(
      String rule, String code, String field, String vi, String en, String nextVi, String nextEn) {
    add(rule, Reason.of(code, field, Text.of(vi, en), Text.of(nextVi, nextEn)));
  }

  void add(String rule, Reason reason) {
    byRule.computeIfAbsent(rule, id -> new ArrayList<>()).add(reason);
  }

  boolean empty() {
    return byRule.isEmpty();
  }

  /** All of them, in the order in which they were found. */
  List<Reason> reasons() {
    List<Reason> all = new ArrayList<>();
    byRule.values().forEach(all::addAll);
    return all;
  }

  /** A failing verdict for each rule that found something. */
  List<Verdict> verdicts(String version) {
    return byRule.entrySet().stream()
        .map(entry -> Verdict.fail(rule(entry.getKey(), version), entry.getValue()))
        .toList();
  }

  static RuleRef rule(String id, String version) {
    return new RuleRef("core", version, id, SOURCE);
  }
}
