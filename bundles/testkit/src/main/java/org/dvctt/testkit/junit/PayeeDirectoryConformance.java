/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dvctt.model.AccountHolder;
import org.dvctt.model.AccountHolder.Known;
import org.dvctt.model.PayeeAccount;
import org.dvctt.model.PayeeQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.payee.PayeeDirectory;
import org.dvctt.testkit.check.PayeeQuickChecks;
import org.dvctt.testkit.question.PayeeQuestions;
import org.junit.Test;

/**
 * What every payee directory has to keep. An author extends it and says which directory it is about
 * and what the other side knows; {@code -Ddvctt.seed=…} repeats a run.
 */
public abstract class PayeeDirectoryConformance {
  private static final int QUESTIONS = 100;

  /** The platform's own limit of a call. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  /** A directory as it is after activation, the other side being there. */
  protected abstract PayeeDirectory directory();

  /** An account that somebody holds there. */
  protected abstract PayeeAccount heldAccount();

  /** Who holds it. */
  protected abstract String holder();

  /** A directory whose other side never answers; empty when there is no other side. */
  protected Optional<PayeeDirectory> silent() {
    return Optional.empty();
  }

  @Test
  public void keepsTheQuickChecks() {
    Told.nothing(PayeeQuickChecks.run(directory()));
  }

  @Test
  public void keepsThemOnAccountsAtRandom() {
    PayeeDirectory directory = directory();
    List<Text> findings = new ArrayList<>();
    Text asked = Text.of("ngẫu nhiên, " + seed, "at random, seed " + seed);
    for (PayeeQuestion question : random()) {
      findings.addAll(PayeeQuickChecks.look(directory.look(question), question, asked));
    }
    Told.nothing(findings.stream().distinct().toList());
  }

  @Test
  public void saysWhoHoldsAnAccountWhateverNameIsWritten() {
    for (String written : List.of(holder(), "", "another")) {
      PayeeQuestion question = PayeeQuestions.about(heldAccount(), written);
      List<AccountHolder> holders = directory().look(question).holders();
      assertEquals(1, holders.size());
      assertEquals(heldAccount(), holders.get(0).account());
      assertEquals(Known.HELD, holders.get(0).known());
      assertEquals(holder(), holders.get(0).name());
    }
  }

  @Test
  public void answersTheSameFromSeveralThreads() {
    List<PayeeQuestion> questions = new ArrayList<>(random().subList(0, 20));
    questions.add(PayeeQuestions.about(heldAccount(), holder()));
    Told.nothing(ConcurrentAsking.run(directory()::look, questions));
  }

  @Test
  public void withoutAnAnswerNothingIsKnownAndItSaysWhyInTime() {
    Optional<PayeeDirectory> silent = silent();
    assumeTrue(silent.isPresent());
    PayeeQuestion question = PayeeQuestions.about(heldAccount(), holder());
    long start = System.nanoTime();
    List<AccountHolder> holders = silent.get().look(question).holders();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue("it took " + took, took.compareTo(LIMIT) < 0);
    assertTrue(holders.stream().allMatch(holder -> holder.known() == Known.UNKNOWN));
    Told.nothing(PayeeQuickChecks.run(silent.get()));
  }

  private List<PayeeQuestion> random() {
    System.out.println(getClass().getSimpleName() + " seed " + seed);
    Random random = new Random(seed);
    List<PayeeQuestion> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(PayeeQuestions.random(random));
    }
    return questions;
  }
}
