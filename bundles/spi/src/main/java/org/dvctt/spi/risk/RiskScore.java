/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.spi.risk;

import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskQuestion;
import org.osgi.annotation.versioning.ConsumerType;

/** Says how closely officers should look at a dossier that was sent; refuses nothing. */
@ConsumerType
public interface RiskScore {
  /** Service property: plugin id. */
  String PLUGIN_ID = "dvctt.plugin.id";

  /** Assesses. Pure: same question, same answer. */
  RiskAssessment assess(RiskQuestion question);
}
