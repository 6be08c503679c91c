/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Channel;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What the core itself judges, whatever the regime: content, signatures, balance, duplicates. */
final class CoreChecks {
  private static final String VERSION = version();
  private final Acting acting;
  private final DossierContent content;

  CoreChecks(Acting acting, DossierContent content) {
    this.acting = acting;
    this.content = content;
  }

  /** Hard faults of the content and of the balance, all at once. */
  List<Reason> faults() {
    CheckList found = contentFaults();
    if (found.empty()) {
      new BalanceCheck(acting.ground.budget, acting.tx).add(found, content);
    }
    return found.reasons();
  }

  /** The rules' verdicts with the warnings of the core. */
  List<Verdict> with(List<Verdict> verdicts) {
    List<Verdict> all = new ArrayList<>(verdicts);
    all.add(duplicates());
    return all;
  }

  /** As {@link #with}, with the hard checks that are asked again at control. */
  List<Verdict> atControl(List<Verdict> verdicts) {
    List<Verdict> all = new ArrayList<>(verdicts);
    all.addAll(contentFaults().verdicts(VERSION));
    all.add(signatures());
    all.add(Verdict.pass(CheckList.rule("C04", VERSION)));
    all.add(duplicates());
    return all;
  }

  private CheckList contentFaults() {
    return ContentFaults.of(content, acting.ground, acting.tx, acting.today());
  }

  /** V18: only a warning. */
  private Verdict duplicates() {
    RuleRef rule = CheckList.rule("V18", VERSION);
    List<Reason> found = new Duplicates(acting.ground, Sql.in(acting.tx)).of(content);
    return found.isEmpty() ? Verdict.pass(rule) : Verdict.warn(rule, found);
  }

  /** C02: who signed is in the register of the account still; on paper the officer compared. */
  private Verdict signatures() {
    RuleRef rule = CheckList.rule("C02", VERSION);
    List<Reason> missing = new ArrayList<>();
    if (acting.row().channel() == Channel.ONLINE) {
      for (int position = 2; position >= 1; position--) {
        signature(position, missing);
      }
    }
    return missing.isEmpty() ? Verdict.pass(rule) : Verdict.fail(rule, missing);
  }

  private void signature(int position, List<Reason> missing) {
    acting
        .table
        .signer(acting.row(), position)
        .filter(
            person ->
                !acting.ground.registry.isSignatory(
                    acting.tx, content.account(), person, position, acting.today()))
        .ifPresent(
            person ->
                missing.add(
                    Refusals.fault(
                        "R03",
                        "signatures",
                        "Người ký vị trí " + position + " không còn trong mẫu chữ ký đăng ký.",
                        "The signer of position " + position + " is no longer registered.",
                        "Yêu cầu đơn vị ký lại hoặc đăng ký lại mẫu chữ ký.",
                        "Ask the unit to sign again or to register the signer.")));
  }

  private static String version() {
    Bundle bundle = FrameworkUtil.getBundle(CoreChecks.class);
    return bundle == null ? "0" : bundle.getVersion().toString();
  }
}
