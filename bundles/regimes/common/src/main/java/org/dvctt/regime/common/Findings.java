/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.ReasonCode;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;

/** What one rule finds in one dossier: all of it, hard faults first. */
final class Findings {
  private final List<Reason> hard = new ArrayList<>();
  private final List<Reason> soft = new ArrayList<>();

  void add(Level level, ReasonCode code, String field, Text sentence, Text next, String basis) {
    Reason reason = new Reason(code.name(), field, sentence, next, basis);
    switch (level) {
      case FAIL -> hard.add(reason);
      case WARN -> soft.add(reason);
      case INFO -> {}
    }
  }

  Verdict verdict(RuleRef rule) {
    List<Reason> all = new ArrayList<>(hard);
    all.addAll(soft);
    if (!hard.isEmpty()) {
      return Verdict.fail(rule, all);
    }
    return soft.isEmpty() ? Verdict.pass(rule) : Verdict.warn(rule, all);
  }
}
