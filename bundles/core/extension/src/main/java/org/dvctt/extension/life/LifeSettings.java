/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How this site takes plugins in, configuration {@code org.dvctt.plugins}. */
@ObjectClassDefinition(name = "Plugins", description = "How this site takes plugins in.")
@interface LifeSettings {
  @AttributeDefinition(
      name = "Policy",
      description =
          "production: a plugin needs a signature that counts; development: unsigned ones are taken"
              + " and marked so everywhere.")
  String policy() default "production";

  @AttributeDefinition(
      name = "Inbox",
      description =
          "What becomes of a file in data/inbox: off (nothing), probe (taken in and probed), auto"
              + " (swapped in too).")
  String inbox() default "probe";

  @AttributeDefinition(
      name = "Mandatory",
      description =
          "Plugins without which this site is not ready; dossiers wait for a rule that is missing.")
  String[] mandatory() default {"regime-r2020", "regime-r2026", "ledger-sim", "bank-sim"};

  @AttributeDefinition(name = "Largest file", description = "Megabytes of one plugin file.")
  int file_limit_mb() default 50;
}
