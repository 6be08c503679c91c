/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.testkit.check.ControlQuickChecks;
import org.dvctt.testkit.fixture.Fixture;
import org.dvctt.testkit.question.OddQuestions;
import org.dvctt.testkit.question.RandomDossier;
import org.junit.Test;

/**
 * What every control check keeps; a plugin's test extends it and gives its check. The quick checks
 * are those that the platform runs before it lets a plugin judge.
 */
public abstract class ControlCheckConformance {
  private static final int DOSSIERS = 500;
  private final long seed = Long.getLong("dvctt.seed", System.nanoTime());

  /** A check as it is after activation; each call another instance. */
  protected abstract ControlCheck check();

  /** What each verdict must name as its plugin. */
  protected abstract String pluginId();

  /** What each verdict must name as the plugin's version. */
  protected abstract String version();

  /** Path of the plugin's fixture in its bundle, as its manifest gives it. */
  protected abstract String fixture();

  /** The day of the questions at random; one on which the check has rules. */
  protected LocalDate day() throws IOException {
    return question().on();
  }

  @Test
  public void keepsTheQuickChecks() throws IOException {
    Told.nothing(ControlQuickChecks.run(check(), pluginId(), version()));
    Told.nothing(ControlQuickChecks.run(check(), pluginId(), version(), question()));
  }

  @Test
  public void judgesItsFixtureAsItSays() throws IOException {
    Fixture fixture = Told.fixture(getClass(), fixture());
    Told.nothing(fixture.differences(check().check(fixture.question())));
  }

  @Test
  public void answersTheSameFromSeveralThreads() throws IOException {
    List<RuleQuestion> questions =
        new ArrayList<>(
            OddQuestions.around(question()).stream().map(OddQuestions.Odd::question).toList());
    questions.addAll(random());
    Told.nothing(ConcurrentAsking.run(check()::check, questions));
  }

  @Test
  public void anotherInstanceAnswersTheSame() throws IOException {
    ControlCheck one = check();
    ControlCheck other = check();
    for (RuleQuestion question : random()) {
      List<Verdict> answer = one.check(question);
      assertNotNull("seed " + seed, answer);
      assertEquals("seed " + seed, answer, other.check(question));
    }
  }

  @Test
  public void tellsItsTimes() throws IOException {
    ControlCheck check = check();
    Told.times(pluginId(), question(), check::check);
  }

  private RuleQuestion question() throws IOException {
    return Told.fixture(getClass(), fixture()).question();
  }

  private List<RuleQuestion> random() throws IOException {
    System.out.println(getClass().getSimpleName() + " seed " + seed);
    RandomDossier dossiers = new RandomDossier(seed);
    List<RuleQuestion> questions = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      questions.add(dossiers.on(day()));
    }
    return questions;
  }
}
