/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.Deadline;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.model.Voucher;
import org.dvctt.spi.regime.RegimePack;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The pack of Decree 11/2020. */
@Component(
    service = RegimePack.class,
    property = {
      RegimePack.PLUGIN_ID + "=" + R2020.ID,
      RegimePack.PACK + "=R2020",
      RegimePack.SENT_FROM + "=2020-03-16",
      RegimePack.SENT_TO + "=2025-12-31",
      RegimePack.TAIL_TO + "=2026-01-31"
    })
public final class R2020 implements RegimePack {
  static final String ID = "regime-r2020";
  private final String version;
  private final List<Rule> rules = List.of(new ExpenditureItem(), new ContractSent());
  private final DatedTable processingDays = DatedTable.read("processing-days.csv", 2);

  @Activate
  public R2020(BundleContext context) {
    this(context.getBundle().getVersion().toString());
  }

  R2020(String version) {
    this.version = version;
  }

  @Override
  public PackAnswer judge(RuleQuestion question) {
    List<Verdict> verdicts = rules.stream().map(rule -> judge(rule, question)).toList();
    DatedTable.Row limit = limit(question);
    return new PackAnswer(verdicts, new Deadline((int) limit.number(1), limit.basis()));
  }

  @Override
  public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
    return new RegimeProfile(
        "R2020",
        new RegimeProfile.Completion(0, 8, "Thông tư 133/2017/TT-BTC"),
        new RegimeProfile.Notice(
            "", Text.of("Thông báo từ chối", "Notice of refusal"), "Nghị định 11/2020/NĐ-CP"),
        List.of(),
        List.of());
  }

  private Verdict judge(Rule rule, RuleQuestion question) {
    return rule.judge(new RuleRef(ID, version, rule.id(), rule.basis(question)), question);
  }

  /** A dossier of advances only is shorter; one actual expenditure in it needs control first. */
  private DatedTable.Row limit(RuleQuestion question) {
    boolean advancesOnly =
        question.content().vouchers().stream()
            .allMatch(voucher -> voucher.nature() == Voucher.Nature.ADVANCE);
    Voucher.Nature nature = advancesOnly ? Voucher.Nature.ADVANCE : Voucher.Nature.ACTUAL;
    return processingDays
        .on(question.on())
        .filter(row -> row.cells().get(0).equals(nature.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no deadline on " + question.on()));
  }
}
