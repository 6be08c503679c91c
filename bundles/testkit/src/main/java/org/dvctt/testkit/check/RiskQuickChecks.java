/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskAssessment.RiskReason;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.risk.RiskScore;
import org.dvctt.testkit.question.RiskQuestions;

/**
 * The quick checks of a risk score: it answers odd but possible questions, the same one twice the
 * same way, and says what makes up its score. The platform runs them before it lets a version in.
 */
public final class RiskQuickChecks {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

  private RiskQuickChecks() {}

  /**
   * Asks.
   *
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(RiskScore score) {
    // Nobody is named in what a risk score says: there is no plugin to compare.
    AnswerLook look = new AnswerLook("", "");
    for (RiskQuestions.Odd odd : RiskQuestions.odd(DAY)) {
      if (!Thread.currentThread().isInterrupted()) {
        Optional<RiskAssessment> answer =
            Asking.askTwice(look, odd.what(), () -> score.assess(odd.question()));
        answer.ifPresent(it -> look(look, it, odd.question(), odd.what()));
      }
    }
    return List.copyOf(look.findings());
  }

  /** What is wrong with an answer; empty when nothing is. */
  public static List<Text> look(RiskAssessment answer, RiskQuestion question, Text asked) {
    AnswerLook look = new AnswerLook("", "");
    look(look, answer, question, asked);
    return List.copyOf(look.findings());
  }

  private static void look(
      AnswerLook look, RiskAssessment answer, RiskQuestion question, Text asked) {
    long sum = 0;
    for (RiskReason reason : answer.reasons()) {
      sum += reason.points();
      if (reason.points() <= 0) {
        said(look, reason, asked, "số điểm phải lớn hơn 0", "its points must be more than 0");
      }
      if (!CODE.matcher(reason.code()).matches()) {
        said(look, reason, asked, "mã phải là chữ hoa", "its code must be in capitals");
      }
      if (!AnswerLook.isThere(reason.field(), question.content())) {
        said(
            look,
            reason,
            asked,
            "trường “" + reason.field() + "” không có trong hồ sơ",
            "field " + reason.field() + " is not in the dossier");
      }
      sentence(look, reason, question, asked);
    }
    if (answer.score() != Math.min(sum, RiskAssessment.MOST)) {
      look.add(
          "Điểm " + answer.score() + " không phải tổng các lý do " + sum + at(asked.vi()),
          "The score " + answer.score() + " is not the sum of its reasons " + sum + at(asked.en()));
    }
  }

  private static void sentence(
      AnswerLook look, RiskReason reason, RiskQuestion question, Text asked) {
    if (reason.sentence().vi().isBlank() || reason.sentence().en().isBlank()) {
      said(
          look,
          reason,
          asked,
          "thiếu câu giải thích bằng một trong hai thứ tiếng",
          "it lacks its sentence in one of the two languages");
    }
    boolean account =
        question.newPayees().stream()
            .map(PayeeAccount::account)
            .anyMatch(number -> says(reason.sentence(), number));
    if (account) {
      said(look, reason, asked, "nêu đủ số tài khoản", "it tells a full account number");
    }
  }

  private static boolean says(Text sentence, String number) {
    return !number.isEmpty() && (sentence.vi().contains(number) || sentence.en().contains(number));
  }

  private static void said(AnswerLook look, RiskReason reason, Text asked, String vi, String en) {
    look.add(
        reason.code() + ": " + vi + at(asked.vi()), reason.code() + ": " + en + at(asked.en()));
  }

  private static String at(String asked) {
    return " (" + asked + ").";
  }
}
