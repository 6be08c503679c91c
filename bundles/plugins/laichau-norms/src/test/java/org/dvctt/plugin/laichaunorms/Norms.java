/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Verdict;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.Slip;

/** The check as a test wants it, and what it said in one line. */
final class Norms {
  static final String VERSION = "1.2.3";

  private Norms() {}

  static NormCheck warning() {
    return of("WARN", 0);
  }

  static NormCheck of(String outcome, int tolerance, String... caps) {
    return new NormCheck(
        VERSION, NormCheck.outcome(outcome), NormBook.of(NormTable.ofLaiChau(), caps, tolerance));
  }

  /** Outcome and fields; empty when the check has nothing to say. */
  static String told(NormCheck check, String day, Slip... slips) {
    List<Verdict> verdicts = check.check(Asked.on(day, slips).question());
    if (verdicts.isEmpty()) {
      return "";
    }
    Verdict verdict = only(verdicts);
    return verdict.outcome()
        + String.join("", verdict.reasons().stream().map(r -> " " + r.field()).toList());
  }

  static Reason reason(NormCheck check, String day, Slip... slips) {
    List<Reason> reasons = only(check.check(Asked.on(day, slips).question())).reasons();
    if (reasons.size() != 1) {
      throw new AssertionError("not one reason: " + reasons);
    }
    return reasons.get(0);
  }

  static Verdict only(List<Verdict> verdicts) {
    if (verdicts.size() != 1) {
      throw new AssertionError("not one verdict: " + verdicts);
    }
    return verdicts.get(0);
  }
}
