/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.regime;

import java.time.LocalDate;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The rules of one regime. Which pack judges a dossier is the core's choice, by service, budget
 * year and sending date (domain §0.2), from the declared properties. Values and legal bases inside
 * a pack are dated too.
 */
@ConsumerType
public interface RegimePack {
  /** Service property: plugin id, e.g. {@code regime-r2020}. Same name on every extension point. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Service property: pack name, e.g. {@code R2020}. */
  String PACK = "dvctt.pack";

  /** Service property: first day of sending, ISO date. */
  String SENT_FROM = "dvctt.pack.sent.from";

  /** Service property: last day of sending, ISO date. */
  String SENT_TO = "dvctt.pack.sent.to";

  /**
   * Service property: last day of sending for budgets of the year in which {@code SENT_TO} lies,
   * ISO date (tail); absent: {@code SENT_TO}.
   */
  String TAIL_TO = "dvctt.pack.tail.to";

  /**
   * Service property: first day of sending for budgets of the year before the one in which {@code
   * SENT_FROM} lies, ISO date; absent: {@code SENT_FROM}. It is the day after a predecessor's tail:
   * while the predecessor should judge but is missing, this pack does not step in.
   */
  String PRIOR_FROM = "dvctt.pack.prior.from";

  /**
   * Judges: all rules of the pack that apply, each with its verdict. Pure: same question, same
   * answer.
   */
  PackAnswer judge(RuleQuestion question);

  /**
   * What the pack lays down on the day for the budget year: forms, completion, notice, values.
   * Pure, and the same data that {@link #judge} judges by.
   */
  RegimeProfile profile(LocalDate on, FiscalYear budgetYear);
}
