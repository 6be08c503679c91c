/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dvctt.model.DossierFacts;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.testkit.question.Asked;
import org.dvctt.testkit.question.OddQuestions;
import org.dvctt.testkit.question.Slip;

/**
 * What every control check keeps, quickly: it answers odd but legal questions without throwing, the
 * same when asked twice, and each verdict can be explained. No threads of its own, no files, no
 * JUnit; it ends early when its thread is interrupted.
 */
public final class ControlQuickChecks {
  private static final List<LocalDate> OTHER_DAYS =
      List.of(LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));

  private ControlQuickChecks() {}

  /**
   * Asks around a usual dossier of 3 August 2020.
   *
   * @param pluginId what each verdict must name
   * @param version what each verdict must name
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(ControlCheck check, String pluginId, String version) {
    return run(check, pluginId, version, usual(LocalDate.of(2020, 8, 3)));
  }

  /** As above, around a question that the plugin has something to say to: its fixture's. */
  public static List<Text> run(
      ControlCheck check, String pluginId, String version, RuleQuestion usual) {
    AnswerLook look = new AnswerLook(pluginId, version);
    for (OddQuestions.Odd odd : OddQuestions.around(usual)) {
      look(check, look, odd.what(), odd.question());
    }
    for (LocalDate day : OTHER_DAYS) {
      // A control check that has no rule for a day says so with an empty list.
      look(check, look, Text.of("ngày " + day, "on " + day), usual(day));
    }
    return List.copyOf(look.findings());
  }

  private static void look(ControlCheck check, AnswerLook look, Text asked, RuleQuestion question) {
    if (!Thread.currentThread().isInterrupted()) {
      Optional<List<Verdict>> answer = Asking.askTwice(look, asked, () -> check.check(question));
      answer.ifPresent(verdicts -> look.verdicts(verdicts, question.content(), asked));
    }
  }

  /** A usual question: one slip of two lines, sent online. */
  public static RuleQuestion usual(LocalDate day) {
    RuleQuestion asked =
        Asked.on(
                day.toString(),
                Slip.of(5_000_000)
                    .item("6702")
                    .line("6501", 2_000_000, "Tiền điện (mẫu)")
                    .contract("01/HĐ", 100_000_000))
            .question();
    return new RuleQuestion(asked.moment(), day, asked.content(), DossierFacts.NONE);
  }
}
