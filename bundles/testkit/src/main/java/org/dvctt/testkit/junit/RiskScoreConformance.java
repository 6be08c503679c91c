/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.Text;
import org.dvctt.spi.risk.RiskScore;
import org.dvctt.testkit.check.RiskQuickChecks;
import org.dvctt.testkit.question.RiskQuestions;
import org.junit.Test;

/**
 * What every risk score has to keep. An author extends it and says which score it is about; {@code
 * -Ddvctt.seed=…} repeats a run.
 */
public abstract class RiskScoreConformance {
  private static final int DOSSIERS = 500;
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  /** A score as it is after activation; each call another instance. */
  protected abstract RiskScore score();

  /** The day of the questions at random. */
  protected LocalDate day() {
    return LocalDate.of(2020, 8, 3);
  }

  @Test
  public void keepsTheQuickChecks() {
    Told.nothing(RiskQuickChecks.run(score()));
  }

  @Test
  public void keepsThemOnDossiersAtRandom() {
    RiskScore score = score();
    List<Text> findings = new ArrayList<>();
    Text asked = Text.of("ngẫu nhiên, " + seed, "at random, seed " + seed);
    for (RiskQuestion question : random()) {
      findings.addAll(RiskQuickChecks.look(score.assess(question), question, asked));
    }
    Told.nothing(findings.stream().distinct().toList());
  }

  @Test
  public void answersTheSameFromSeveralThreads() {
    List<RiskQuestion> questions =
        new ArrayList<>(
            RiskQuestions.odd(day()).stream().map(RiskQuestions.Odd::question).toList());
    questions.addAll(random());
    Told.nothing(ConcurrentAsking.run(score()::assess, questions));
  }

  @Test
  public void anotherInstanceAnswersTheSame() {
    RiskScore one = score();
    RiskScore other = score();
    for (RiskQuestion question : random()) {
      assertEquals("seed " + seed, one.assess(question), other.assess(question));
    }
  }

  private List<RiskQuestion> random() {
    System.out.println(getClass().getSimpleName() + " seed " + seed);
    Random random = new Random(seed);
    List<RiskQuestion> questions = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      questions.add(RiskQuestions.random(random, day()));
    }
    return questions;
  }
}
