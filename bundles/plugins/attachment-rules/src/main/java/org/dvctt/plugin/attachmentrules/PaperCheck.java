/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.attachmentrules;

import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.Attachment;
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
 * One verdict for each row of the table that is about the dossier: a required paper is there, and
 * what is there is no larger and called no other than the row says.
 */
@Component(
    service = ControlCheck.class,
    configurationPid = "org.dvctt.plugin.attachmentrules",
    property = ControlCheck.PLUGIN_ID + "=" + PaperCheck.ID)
@Designate(ocd = PaperSettings.class)
public final class PaperCheck implements ControlCheck {
  static final String ID = "attachment-rules";
  private static final long KILOBYTE = 1024;
  private final String version;
  private final Verdict.Outcome outcome;
  private final PaperTable table;

  /**
   * @throws IllegalArgumentException with a sentence that says what in the configuration is wrong
   */
  @Activate
  public PaperCheck(BundleContext context, PaperSettings settings) {
    this(
        context.getBundle().getVersion().toString(),
        outcome(settings.outcome()),
        PaperTable.of(settings.table()));
  }

  PaperCheck(String version, Verdict.Outcome outcome, PaperTable table) {
    this.version = version;
    this.outcome = outcome;
    this.table = table;
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
    List<Verdict> verdicts = new ArrayList<>();
    for (PaperRule rule : table.on(question.on())) {
      if (question.content().vouchers().stream().anyMatch(rule::covers)) {
        List<Reason> reasons = reasons(rule, question.content().attachments());
        RuleRef said = new RuleRef(ID, version, rule.id(), rule.source());
        verdicts.add(reasons.isEmpty() ? Verdict.pass(said) : new Verdict(said, outcome, reasons));
      }
    }
    return verdicts;
  }

  private static List<Reason> reasons(PaperRule rule, List<Attachment> attachments) {
    List<Reason> reasons = new ArrayList<>();
    boolean there = false;
    for (Attachment paper : attachments) {
      if (paper.kind() == rule.kind()) {
        there = true;
        if (rule.mostKilobytes() > 0 && paper.size() > rule.mostKilobytes() * KILOBYTE) {
          reasons.add(Sentences.tooLarge(rule, paper));
        }
        if (!rule.name().fits(paper.name())) {
          reasons.add(Sentences.calledOtherwise(rule, paper));
        }
      }
    }
    if (!there && rule.need() == PaperRule.Need.REQUIRED) {
      reasons.add(Sentences.missing(rule));
    }
    return reasons;
  }
}
