/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.AccountHolder.Known;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.PayeeQuestion.Named;
import org.dvctt.model.Text;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.testkit.question.PayeeQuestions;

/**
 * The quick checks of a payee directory: it answers odd but possible questions, only about what it
 * was asked, says why when it can't, and tells no full account number. The other side may be away
 * meanwhile. The platform runs them before it lets a version in.
 */
public final class PayeeQuickChecks {
  private PayeeQuickChecks() {}

  /**
   * Asks.
   *
   * @return what is wrong, for people; empty when nothing is
   */
  public static List<Text> run(PayeeDirectory directory) {
    AnswerLook look = new AnswerLook("", "");
    for (PayeeQuestions.Odd odd : PayeeQuestions.odd()) {
      if (!Thread.currentThread().isInterrupted()) {
        Optional<PayeeAnswer> answer =
            Asking.ask(look, odd.what(), () -> directory.look(odd.question()));
        answer.ifPresent(it -> look(look, it, odd.question(), odd.what()));
      }
    }
    return List.copyOf(look.findings());
  }

  /** What is wrong with an answer; empty when nothing is. */
  public static List<Text> look(PayeeAnswer answer, PayeeQuestion question, Text asked) {
    AnswerLook look = new AnswerLook("", "");
    look(look, answer, question, asked);
    return List.copyOf(look.findings());
  }

  private static void look(
      AnswerLook look, PayeeAnswer answer, PayeeQuestion question, Text asked) {
    Set<PayeeAccount> known =
        question.payees().stream().map(Named::account).collect(Collectors.toSet());
    Set<PayeeAccount> answered = new HashSet<>();
    for (AccountHolder holder : answer.holders()) {
      if (!known.contains(holder.account())) {
        said(look, asked, "trả lời tài khoản không được hỏi", "it answers of an account not asked");
      } else if (!answered.add(holder.account())) {
        said(look, asked, "trả lời hai lần một tài khoản", "it answers of an account twice");
      }
      words(look, holder, asked);
    }
  }

  private static void words(AnswerLook look, AccountHolder holder, Text asked) {
    if (holder.source().isBlank()) {
      said(look, asked, "thiếu nguồn", "it lacks its source");
    }
    boolean silent = holder.why().vi().isBlank() || holder.why().en().isBlank();
    if (holder.known() == Known.UNKNOWN && silent) {
      said(
          look,
          asked,
          "không hỏi được mà thiếu lý do bằng một trong hai thứ tiếng",
          "unknown without its reason in one of the two languages");
    }
    String number = holder.account().account();
    if (holder.why().vi().contains(number) || holder.why().en().contains(number)) {
      said(look, asked, "nêu đủ số tài khoản", "it tells a full account number");
    }
  }

  private static void said(AnswerLook look, Text asked, String vi, String en) {
    look.add(vi + " (" + asked.vi() + ").", en + " (" + asked.en() + ").");
  }
}
