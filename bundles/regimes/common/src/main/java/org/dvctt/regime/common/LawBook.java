/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Verdict;

/** A pack's tables, asked. The same tables answer {@link #judge} and {@link #profile}. */
public final class LawBook {
  private final String plugin;
  private final String version;
  private final String pack;
  private final List<Rule> rules;
  private final ProcessingDays days;
  private final Procedures procedures;

  private LawBook(Class<?> beside, String plugin, String version, String pack, boolean contracts) {
    this.plugin = plugin;
    this.version = version;
    this.pack = pack;
    this.procedures = new Procedures(beside);
    List<Rule> all = new ArrayList<>();
    DatedTable sent = contracts ? DatedTable.read(beside, ContractThreshold.FILE) : null;
    ContractThreshold threshold = new ContractThreshold(sent);
    all.add(
        new DossierComponents(
            DatedTable.read(beside, DossierComponents.FILE), procedures.forms(), threshold));
    all.add(
        new ExpenditureItem(
            DatedTable.read(beside, ExpenditureItem.FILE),
            DatedTable.read(beside, ExpenditureItem.LISTED)));
    all.add(new CashPurpose(DatedTable.read(beside, CashPurpose.FILE)));
    all.add(new ContractCap(DatedTable.read(beside, ContractCap.FILE)));
    all.add(new AdvanceLevel(DatedTable.read(beside, AdvanceLevel.FILE)));
    if (sent != null) {
      all.add(new ContractSent(sent));
    }
    all.add(new BudgetYearOpen(DatedTable.read(beside, BudgetYearOpen.FILE)));
    all.add(StatedOnSlip.advanceRule(DatedTable.read(beside, StatedOnSlip.ADVANCE), threshold));
    all.add(
        StatedOnSlip.acceptanceTotal(DatedTable.read(beside, StatedOnSlip.ACCEPTANCE), threshold));
    this.rules = List.copyOf(all);
    this.days =
        new ProcessingDays(
            DatedTable.read(beside, ProcessingDays.FILE),
            contracts ? DatedTable.read(beside, ProcessingDays.PAY_FIRST) : null,
            threshold);
  }

  /**
   * A regime that controls contracts over a threshold.
   *
   * @param beside the class beside which the pack's tables lie
   * @param plugin plugin id
   * @param version version of the plugin's bundle
   * @param pack name of the pack
   */
  public static LawBook controllingContracts(
      Class<?> beside, String plugin, String version, String pack) {
    return new LawBook(beside, plugin, version, pack, true);
  }

  /** A regime that judges by what is declared on the slip; parameters as above. */
  public static LawBook trustingDeclarations(
      Class<?> beside, String plugin, String version, String pack) {
    return new LawBook(beside, plugin, version, pack, false);
  }

  /**
   * Every rule's verdict and the deadline.
   *
   * @throws IllegalStateException when the pack has no law for the service or the day
   */
  public PackAnswer judge(RuleQuestion question) {
    if (!procedures.judges(question.content().service(), question.on())) {
      throw new IllegalStateException(
          pack + " has no checks for " + question.content().service() + " on " + question.on());
    }
    List<Verdict> verdicts = rules.stream().map(rule -> judge(rule, question)).toList();
    return new PackAnswer(verdicts, days.of(question));
  }

  private Verdict judge(Rule rule, RuleQuestion question) {
    Findings findings = new Findings();
    rule.judge(question, findings);
    return findings.verdict(new RuleRef(plugin, version, rule.id(), rule.basis(question.on())));
  }

  /** What the pack lays down on the day. */
  public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
    List<RegimeProfile.Value> values = new ArrayList<>(days.values(on));
    rules.forEach(rule -> values.addAll(rule.values(on, budgetYear)));
    values.addAll(procedures.values(on));
    return new RegimeProfile(
        pack,
        procedures.completion(on),
        procedures.notice(on),
        procedures.forms(on),
        List.copyOf(values));
  }
}
