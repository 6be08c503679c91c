/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.dvctt.core.ports.WrittenReport;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.Deadline;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.Money;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Reason;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RuleRef;
import org.dvctt.model.Text;
import org.dvctt.model.Verdict;
import org.junit.Test;

public class AnswerCheckTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final RuleRef RULE = new RuleRef("norms", "1.0.0", "N01", "NQ 12/2020");
  private static final Verdict PASS = Verdict.pass(RULE);
  private static final Reason REASON =
      Reason.of("R08", "", Text.of("Sai", "Wrong"), Text.of("Sửa", "Mend"));
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final AccountHolder HOLDER = held(new PayeeAccount("1", "2"), DAY);
  private final AnswerCheck check =
      new AnswerCheck(NORMS, new GuardLimits.Answers(10, 3, 100, 1_000, 20));

  @Test
  public void soundAnswersPass() {
    List<Object> sound =
        List.of(
            List.of(),
            List.of(PASS, Verdict.fail(RULE, List.of(REASON))),
            new PackAnswer(List.of(PASS), new Deadline(1, "NĐ 11/2020")),
            new RegimeProfile(
                "R2020",
                new RegimeProfile.Completion(1, 8, ""),
                new RegimeProfile.Notice("", Text.of("a", "b"), ""),
                // The law numbers this paper and gives it no symbol.
                List.of(new RegimeProfile.Form("", "07", Text.of("Bảng kê", "Statement"))),
                List.of()),
            new LedgerAnswer(LedgerAnswer.Status.POSTED, "17", ""),
            new BankAnswer(BankAnswer.Status.NOT_FOUND, Money.ZERO, "", ""),
            new BankNews(List.of(), ""),
            new PayeeAnswer(List.of(HOLDER)),
            NoticeAnswer.accepted("SIM-1", 2, Money.of(700)),
            NoticeAnswer.later("đang bận", "busy"),
            new WrittenReport(1_000, true),
            new WrittenReport(0, false),
            "text");
    for (Object answer : sound) {
      assertEquals(answer, check.read(answer));
    }
  }

  @Test
  public void aListIsCopiedWhatEverItsClass() {
    List<Verdict> own = new ArrayList<>(List.of(PASS));
    Object read = check.read(own);
    assertNotSame(own, read);
    own.clear();
    assertEquals(List.of(PASS), read);
  }

  @Test
  public void nothingMissing() {
    garbage("answered nothing", null);
    garbage("a report of no byte", new WrittenReport(0, true));
    garbage("no verdict in a place of the list", Arrays.asList(PASS, null));
    garbage("something in the list is no verdict", List.of("PASS"));
    garbage("no rule of a verdict", List.of(Verdict.pass(null)));
    garbage("no outcome of a verdict", List.of(new Verdict(RULE, null, List.of(REASON))));
    garbage("no deadline", new PackAnswer(List.of(), null));
    garbage("no sentence of a reason", List.of(failing(Reason.of("R08", "", null, null))));
    garbage("no status", new LedgerAnswer(null, "", ""));
    garbage("posted without a number", new LedgerAnswer(LedgerAnswer.Status.POSTED, " ", ""));
    garbage("no status", new NoticeAnswer(null, "", Text.NONE, 0, Money.ZERO));
    garbage("not accepted without a reason", NoticeAnswer.refused(" ", "a"));
    garbage("not accepted without a reason", NoticeAnswer.later("a", ""));
    garbage("no why", NoticeAnswer.later(null));
    garbage("no why (vi)", NoticeAnswer.later(null, "a"));
    garbage("no why (en)", NoticeAnswer.refused("a", null));
    garbage("no cost", NoticeAnswer.accepted("", 0, null));
    garbage("no amount", new BankAnswer(BankAnswer.Status.PAID, null, "", ""));
    garbage("no where the news go on", new BankNews(List.of(), null));
    garbage(
        "order of a piece of news is blank",
        new BankNews(List.of(new BankNews.Item("", null)), ""));
    garbage("no account", new PayeeAnswer(List.of(held(null, DAY))));
    garbage("number is blank", new PayeeAnswer(List.of(held(new PayeeAccount("1", " "), DAY))));
    garbage("no account's bank", new PayeeAnswer(List.of(held(new PayeeAccount(null, "1"), DAY))));
    garbage(
        "no word on what is known",
        new PayeeAnswer(
            List.of(
                new AccountHolder(
                    new PayeeAccount("1", "2"), null, "", "", "x", DAY, Text.of("", "")))));
    garbage("no day", new PayeeAnswer(List.of(held(new PayeeAccount("1", "2"), null))));
    garbage("no completion", new RegimeProfile("R", null, null, List.of(), List.of()));
  }

  @Test
  public void nothingImpossible() {
    garbage("before the beginning", new PackAnswer(List.of(), new Deadline(-1, "")));
    garbage(
        "an amount below zero: -1", new BankAnswer(BankAnswer.Status.PAID, Money.of(-1), "", ""));
  }

  @Test
  public void noNoticeThatCostsLessThanNothing() {
    garbage("fewer than no parts", NoticeAnswer.accepted("", -1, Money.ZERO));
    garbage("a cost below zero", NoticeAnswer.accepted("", 1, Money.of(-1)));
  }

  @Test
  public void nothingHuge() {
    garbage("more than 10 verdicts", Collections.nCopies(11, PASS));
    garbage("4 reasons of one verdict; 3", List.of(failing(REASON, REASON, REASON, REASON)));
    garbage(
        "source of a rule of 101 characters; 100",
        List.of(Verdict.pass(new RuleRef("norms", "1.0.0", "N01", "x".repeat(101)))));
    garbage("more than 10 account holders", new PayeeAnswer(Collections.nCopies(11, HOLDER)));
    garbage("why (vi) of 101 characters; 100", NoticeAnswer.later("x".repeat(101), "a"));
    garbage("why (en) of 101 characters; 100", NoticeAnswer.refused("a", "x".repeat(101)));
    garbage("a report of 1001 bytes; 1000", new WrittenReport(1_001, true));
    garbage("more than 10 verdicts", (Iterable<Verdict>) Endless::new);
  }

  @Test
  public void aRuleSpeaksInItsPluginsOwnName() {
    garbage(
        "another plugin: regime-r2020",
        List.of(Verdict.pass(new RuleRef("regime-r2020", "1.0.0", "C01", "luật"))));
    garbage(
        "another version: 2.0.0",
        List.of(Verdict.pass(new RuleRef("norms", "2.0.0", "N01", "luật"))));
    garbage(
        "another plugin: core",
        new PackAnswer(
            List.of(Verdict.pass(new RuleRef("core", "1.0.0", "V01", ""))), new Deadline(1, "")));
  }

  private static AccountHolder held(PayeeAccount account, LocalDate on) {
    return AccountHolder.held(account, "A", "x", on);
  }

  private static Verdict failing(Reason... reasons) {
    return Verdict.fail(RULE, List.of(reasons));
  }

  private void garbage(String why, Object answer) {
    String message = assertThrows(GarbageAnswer.class, () -> check.read(answer)).getMessage();
    assertTrue(message, message.contains(why));
  }

  private static final class Endless implements Iterator<Verdict> {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Verdict next() {
      return PASS;
    }
  }
}
