/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.riskscore;

import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskQuestion;
import org.dvctt.spi.risk.RiskScore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Adds up the signs in a dossier by the site's weights. */
@Component(
    service = RiskScore.class,
    configurationPid = "org.dvctt.plugin.riskscore",
    property = RiskScore.PLUGIN_ID + "=" + StandingOut.ID)
@Designate(ocd = RiskSettings.class)
public final class StandingOut implements RiskScore {
  static final String ID = "risk-score";
  private final Weights weights;

  /**
   * @throws IllegalArgumentException with a sentence that says what in the configuration is wrong
   */
  @Activate
  public StandingOut(RiskSettings settings) {
    this(Weights.of(settings));
  }

  StandingOut(Weights weights) {
    this.weights = weights;
  }

  @Override
  public RiskAssessment assess(RiskQuestion question) {
    return Signs.of(question, weights);
  }
}
