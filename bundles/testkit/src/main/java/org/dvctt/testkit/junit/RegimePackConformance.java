/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import java.io.IOException;
import java.util.List;
import org.dvctt.model.RuleQuestion;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.testkit.check.RegimeQuickChecks;
import org.dvctt.testkit.fixture.Fixture;
import org.dvctt.testkit.question.OddQuestions;
import org.junit.Test;

/** What every regime pack keeps; as {@link ControlCheckConformance}. */
public abstract class RegimePackConformance {
  /** A pack as it is after activation. */
  protected abstract RegimePack pack();

  /** What each verdict must name as its plugin. */
  protected abstract String pluginId();

  /** What each verdict must name as the plugin's version. */
  protected abstract String version();

  /** Path of the plugin's fixture in its bundle, as its manifest gives it. */
  protected abstract String fixture();

  @Test
  public void keepsTheQuickChecks() throws IOException {
    Told.nothing(RegimeQuickChecks.run(pack(), pluginId(), version(), question()));
  }

  @Test
  public void judgesItsFixtureAsItSays() throws IOException {
    Fixture fixture = Told.fixture(getClass(), fixture());
    Told.nothing(fixture.differences(pack().judge(fixture.question()).verdicts()));
  }

  @Test
  public void answersTheSameFromSeveralThreads() throws IOException {
    List<RuleQuestion> questions =
        OddQuestions.around(question()).stream().map(OddQuestions.Odd::question).toList();
    Told.nothing(ConcurrentAsking.run(pack()::judge, questions));
  }

  @Test
  public void tellsItsTimes() throws IOException {
    RegimePack pack = pack();
    Told.times(pluginId(), question(), pack::judge);
  }

  private RuleQuestion question() throws IOException {
    return Told.fixture(getClass(), fixture()).question();
  }
}
