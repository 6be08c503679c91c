/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Attachment;
import org.dvctt.model.AttachmentKind;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Channel;
import org.dvctt.model.Chapter;
import org.dvctt.model.DossierContent;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.UnitCode;

/**
 * A synthetic question in the making: a later dossier of the day's own budget year, sent online.
 */
public final class Asked {
  private final LocalDate on;
  private final List<Slip> slips = new ArrayList<>();
  private final List<AttachmentKind> papers = new ArrayList<>();
  private final Map<String, Money> paid = new HashMap<>();
  private final Map<String, Money> advanced = new HashMap<>();
  private String service = DossierContent.RECURRENT_EXPENDITURE;
  private int year;
  private boolean first;
  private long allotted = -1;

  private Asked(LocalDate on) {
    this.on = on;
    this.year = on.getYear();
  }

  public static Asked on(String day, Slip... slips) {
    Asked asked = new Asked(LocalDate.parse(day));
    asked.slips.addAll(List.of(slips));
    return asked;
  }

  public Asked year(int budgetYear) {
    year = budgetYear;
    return this;
  }

  public Asked service(String id) {
    service = id;
    return this;
  }

  public Asked first() {
    first = true;
    return this;
  }

  public Asked with(AttachmentKind... kinds) {
    papers.addAll(List.of(kinds));
    return this;
  }

  public Asked paid(String contract, long dong) {
    paid.put(contract, Money.of(dong));
    return this;
  }

  public Asked advanced(String contract, long dong) {
    advanced.put(contract, Money.of(dong));
    return this;
  }

  public Asked allotted(long dong) {
    allotted = dong;
    return this;
  }

  public RuleQuestion question() {
    DossierContent content =
        new DossierContent(
            "01HZZZZZZZZZZZZZZZZZZZZZZZ",
            service,
            UnitCode.of("1990001"),
            OfficeCode.of("9911"),
            AccountNumber.parse("9523.2.1990001.00000"),
            Chapter.of("622"),
            FiscalYear.of(year),
            slips.stream().map(slip -> slip.on(on)).toList(),
            papers.stream()
                .map(kind -> new Attachment(kind, "a.pdf", "application/pdf", 1, "0".repeat(64)))
                .toList());
    Map<BudgetLine, Money> lines = new HashMap<>();
    if (allotted >= 0) {
      content.claims().keySet().forEach(line -> lines.put(line, Money.of(allotted)));
    }
    return new RuleQuestion(
        RuleQuestion.Moment.SUBMIT,
        on,
        content,
        new DossierFacts(paid, advanced, lines, first, 0, Channel.ONLINE));
  }
}
