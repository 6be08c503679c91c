/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of the guard, configuration {@code org.dvctt.extension}. */
@ObjectClassDefinition(name = "Plugin guard", description = "Limits for calls to plugins.")
@interface GuardSettings {
  @AttributeDefinition(name = "Time limit of regime packs", description = "Milliseconds.")
  int regime_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of control checks", description = "Milliseconds.")
  int control_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of the ledger", description = "Milliseconds.")
  int ledger_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of banks", description = "Milliseconds.")
  int bank_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of report formats", description = "Milliseconds.")
  int report_limit_ms() default 5_000;

  @AttributeDefinition(
      name = "Threads",
      description = "Calls of one plugin that run at the same time.")
  int threads() default 16;

  @AttributeDefinition(
      name = "Waiting calls",
      description = "Calls of one plugin that wait for a thread; one more is answered BUSY.")
  int waiting() default 128;

  @AttributeDefinition(
      name = "Drain",
      description =
          "How long a plugin that goes away is kept for its running calls, in milliseconds.")
  int drain_ms() default 5_000;
}
