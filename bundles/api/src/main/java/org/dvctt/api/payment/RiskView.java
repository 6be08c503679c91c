/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.payment;

import java.time.Instant;
import java.util.List;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RiskAssessment;

/**
 * How closely the treasury should look at what was sent, as the plugins of the kind {@code risk}
 * say.
 *
 * @param score the greatest of theirs, 0 to 100
 * @param assessments of each of them, in their fixed order
 */
public record RiskView(int score, Instant assessedAt, List<Assessed> assessments) {
  public RiskView {
    assessments = List.copyOf(assessments);
  }

  /** What one plugin says. */
  public record Assessed(PluginRef plugin, RiskAssessment assessment) {}
}
