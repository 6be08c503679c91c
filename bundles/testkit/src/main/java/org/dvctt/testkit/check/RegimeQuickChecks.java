/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.List;
import java.util.Objects;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.question.OddQuestions;

/**
 * What every regime pack keeps, quickly, on a day and for a budget year that it is the law for.
 * Otherwise as {@link ControlQuickChecks}.
 */
public final class RegimeQuickChecks {
  private RegimeQuickChecks() {}

  /**
   * @param usual a question that the pack is the law for: its fixture's
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(
      RegimePack pack, String pluginId, String version, RuleQuestion usual) {
    AnswerLook look = new AnswerLook(pluginId, version);
    for (OddQuestions.Odd odd : OddQuestions.around(usual)) {
      if (!Thread.currentThread().isInterrupted()) {
        Asking.askTwice(look, odd.what(), () -> pack.judge(odd.question()))
            .ifPresent(answer -> look(answer, look, odd));
      }
    }
    Text profile = Text.of("chế độ ngày " + usual.on(), "its profile on " + usual.on());
    Asking.askTwice(look, profile, () -> pack.profile(usual.on(), usual.content().budgetYear()))
        .ifPresent(found -> look(found, look));
    return List.copyOf(look.findings());
  }

  private static void look(PackAnswer answer, AnswerLook look, OddQuestions.Odd odd) {
    look.verdicts(Objects.requireNonNull(answer).verdicts(), odd.question().content(), odd.what());
    if (answer.verdicts().isEmpty()) {
      look.add(
          "Không áp dụng quy tắc nào (" + odd.what().vi() + ").",
          "It applies no rule (" + odd.what().en() + ").");
    }
    if (answer.deadline() == null
        || answer.deadline().workingDays() < 1
        || AnswerLook.blank(answer.deadline().basis())) {
      look.add(
          "Không có thời hạn hoặc căn cứ của thời hạn (" + odd.what().vi() + ").",
          "It has no deadline, or none with a legal basis (" + odd.what().en() + ").");
    }
  }

  private static void look(RegimeProfile profile, AnswerLook look) {
    for (RegimeProfile.Value value : profile.values()) {
      if (AnswerLook.blank(value.basis())
          || AnswerLook.blank(value.value().vi())
          || AnswerLook.blank(value.value().en())) {
        look.add(
            "Giá trị của " + value.rule() + " thiếu căn cứ hoặc thiếu một thứ tiếng.",
            "A value of " + value.rule() + " lacks its law or one of the two languages.");
      }
    }
  }
}
