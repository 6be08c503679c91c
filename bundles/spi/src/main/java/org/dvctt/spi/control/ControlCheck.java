/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.control;

import java.util.List;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.osgi.annotation.versioning.ConsumerType;

/** Checks beside the regime's own. */
@ConsumerType
public interface ControlCheck {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Verdicts of the rules that apply; empty when none does. Pure: same question, same answer. */
  List<Verdict> check(RuleQuestion question);
}
