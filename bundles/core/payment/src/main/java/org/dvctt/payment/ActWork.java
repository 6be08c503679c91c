/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.payment.ActRequest;

/** What an act does inside its transaction; who may and when is checked before. */
@FunctionalInterface
interface ActWork {
  /** Acts whose rules are asked before the transaction. */
  Set<String> ASKS_RULES =
      Set.of(
          "submit",
          "submit_single",
          "sign1",
          "control",
          "recontrol",
          "counter_revise",
          "counter_revise_returned");

  /** Acts that need what the pack lays down. */
  Set<String> READS_PROFILE = Set.of("request_completion", "request_completion_late", "refuse");

  void run(Acting acting, ActRequest request, Rules rules);

  /** The work of every act of a person on a dossier that is there. */
  static Map<String, ActWork> all() {
    return Stream.of(
            UnitActs.WORK,
            ReturnActs.WORK,
            ReceptionActs.WORK,
            ControlActs.WORK,
            DecisionActs.WORK,
            CounterActs.WORK,
            ResolutionActs.WORK,
            NoteActs.WORK)
        .flatMap(work -> work.entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A change by the act to the first state that its row names. */
  static Change to(String act) {
    return new Change(act, ActTable.of(act).spec().to().get(0));
  }

  /** A change by an act that keeps the state. */
  static Change stays(Acting acting, String act) {
    return new Change(act, acting.row().state());
  }
}
