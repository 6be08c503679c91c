/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.Verdict;
import org.dvctt.regime.r2020.R2020;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.Asked;

/** Both packs, asked directly. */
final class Packs {
  static final RegimePack R20 = R2020.ofVersion("1.2.3");
  static final RegimePack R26 = R2026.ofVersion("1.2.3");

  private Packs() {}

  /** The packs that are the law for the budget year on the day of sending. */
  static List<RegimePack> of(FiscalYear year, LocalDate on) {
    List<RegimePack> law = new ArrayList<>();
    if (R2020.sent().covers(year, on)) {
      law.add(R20);
    }
    if (R2026.sent().covers(year, on)) {
      law.add(R26);
    }
    return law;
  }

  static Verdict verdict(RegimePack pack, String rule, Asked asked) {
    return find(pack.judge(asked.question()), rule);
  }

  static Verdict find(PackAnswer answer, String rule) {
    List<Verdict> found =
        answer.verdicts().stream().filter(v -> v.rule().rule().equals(rule)).toList();
    if (found.size() != 1) {
      throw new AssertionError(rule + " has " + found.size() + " verdicts");
    }
    return found.get(0);
  }

  /** Outcome, then code and field of each reason: {@code FAIL R01 attachments}. */
  static String told(Verdict verdict) {
    return verdict.outcome()
        + verdict.reasons().stream()
            .map(reason -> " " + reason.code() + " " + reason.field())
            .collect(Collectors.joining());
  }

  static String told(RegimePack pack, String rule, Asked asked) {
    return told(verdict(pack, rule, asked));
  }
}
