/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Reason;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * C10: no line, voucher or dossier spends more than the norm that the province's table has for it
 * on the day in question. Silent where the table has nothing (listed items only, domain §5.2).
 */
@Component(
    service = ControlCheck.class,
    configurationPid = "org.dvctt.plugin.laichaunorms",
    property = ControlCheck.PLUGIN_ID + "=" + NormCheck.ID)
@Designate(ocd = NormSettings.class)
public final class NormCheck implements ControlCheck {
  static final String ID = "laichau-norms";
  static final String RULE = "C10";
  private final String version;
  private final Verdict.Outcome outcome;
  private final NormBook book;

  /**
   * @throws IllegalArgumentException with a sentence that says what in the configuration is wrong
   */
  @Activate
  public NormCheck(BundleContext context, NormSettings settings) {
    this(
        context.getBundle().getVersion().toString(),
        outcome(settings.outcome()),
        NormBook.of(NormTable.ofLaiChau(), settings.caps(), settings.tolerance_percent()));
  }

  NormCheck(String version, Verdict.Outcome outcome, NormBook book) {
    this.version = version;
    this.outcome = outcome;
    this.book = book;
  }

  static Verdict.Outcome outcome(String name) {
    return switch (name.strip()) {
      case "WARN" -> Verdict.Outcome.WARN;
      case "FAIL" -> Verdict.Outcome.FAIL;
      default ->
          throw new IllegalArgumentException(
              "outcome: “" + name + "” phải là WARN hoặc FAIL · must be WARN or FAIL");
    };
  }

  @Override
  public List<Verdict> check(RuleQuestion question) {
    List<Reason> reasons = new ArrayList<>();
    Set<String> applied = new LinkedHashSet<>();
    Set<String> broken = new LinkedHashSet<>();
    for (AppliedNorm norm : book.on(question.on())) {
      for (Spending spending : Spending.of(norm.norm(), question.content())) {
        applied.add(norm.source());
        spending
            .over(norm.limit())
            .ifPresent(
                over -> {
                  broken.add(norm.source());
                  reasons.add(Sentences.over(norm, over));
                });
      }
    }
    if (applied.isEmpty()) {
      return List.of();
    }
    return reasons.isEmpty()
        ? List.of(Verdict.pass(rule(applied)))
        : List.of(new Verdict(rule(broken), outcome, reasons));
  }

  private RuleRef rule(Set<String> sources) {
    return new RuleRef(ID, version, RULE, String.join("; ", sources));
  }
}
