/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * What one rule says about a dossier. FAIL is hard: it can't be waved through; WARN must be
 * acknowledged.
 */
public record Verdict(RuleRef rule, Outcome outcome, List<Reason> reasons) {
  /** Outcome of a rule. */
  public enum Outcome {
    PASS,
    WARN,
    FAIL
  }

  public Verdict {
    reasons = List.copyOf(reasons);
    if (outcome != Outcome.PASS && reasons.isEmpty()) {
      throw new IllegalArgumentException(
          "verdict " + outcome + " of " + rule + " without a reason");
    }
  }

  public static Verdict pass(RuleRef rule) {
    return new Verdict(rule, Outcome.PASS, List.of());
  }

  public static Verdict fail(RuleRef rule, List<Reason> reasons) {
    return new Verdict(rule, Outcome.FAIL, reasons);
  }

  public static Verdict warn(RuleRef rule, List<Reason> reasons) {
    return new Verdict(rule, Outcome.WARN, reasons);
  }
}
