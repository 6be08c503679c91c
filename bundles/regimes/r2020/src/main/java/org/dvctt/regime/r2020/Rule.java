/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Verdict;

/** One rule of the pack. */
interface Rule {
  /** Id in the domain's check-list, e.g. {@code C09}. */
  String id();

  /** The law behind the rule on the day in question. */
  String basis(RuleQuestion question);

  /** Judges the dossier. */
  Verdict judge(RuleRef rule, RuleQuestion question);
}
