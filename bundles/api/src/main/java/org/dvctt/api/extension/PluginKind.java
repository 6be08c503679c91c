/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.Locale;

/** What a plugin can be: one constant for each extension point. */
public enum PluginKind {
  /** The law of a period. */
  REGIME,
  /** Control checks beside the regime's own. */
  CONTROL,
  /** The gateway to the general ledger. */
  LEDGER,
  /** A channel to a bank. */
  BANK,
  /** An output format of reports. */
  REPORT,
  /** How closely a dossier should be looked at. */
  RISK,
  /** Files of vouchers. */
  INTAKE,
  /** A directory of who holds a payee's account. */
  PAYEE,
  /** A channel that notices travel by. */
  NOTICE;

  /** True when it judges and changes nothing, so that a candidate can judge beside it. */
  public boolean judges() {
    return this == REGIME || this == CONTROL;
  }

  /** Short name for people and manifests, e.g. {@code regime}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
