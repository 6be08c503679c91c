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
  int report_limit_ms() default 30_000;

  @AttributeDefinition(name = "Time limit of risk scores", description = "Milliseconds.")
  int risk_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of voucher files", description = "Milliseconds.")
  int intake_limit_ms() default 20_000;

  @AttributeDefinition(name = "Time limit of payee directories", description = "Milliseconds.")
  int payee_limit_ms() default 5_000;

  @AttributeDefinition(name = "Time limit of notice channels", description = "Milliseconds.")
  int notice_limit_ms() default 20_000;

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

  @AttributeDefinition(
      name = "Grace",
      description =
          "How long an interrupted call may go on before its thread counts as hung, in milliseconds.")
  int hung_grace_ms() default 1_000;

  @AttributeDefinition(
      name = "Hung threads",
      description = "Hung threads of one plugin that are replaced; one more is trouble.")
  int hung_threads() default 4;

  @AttributeDefinition(
      name = "Breaker: calls",
      description = "The last calls of a plugin that the breaker looks at.")
  int breaker_calls() default 10;

  @AttributeDefinition(
      name = "Breaker: failed",
      description = "Percent of these calls that must fail for the breaker to open.")
  int breaker_percent() default 50;

  @AttributeDefinition(
      name = "Breaker: open",
      description = "How long an open breaker keeps calls away, in milliseconds.")
  int breaker_open_ms() default 5_000;

  @AttributeDefinition(
      name = "Breaker: trials",
      description = "Calls let through then, to see whether the plugin works again.")
  int breaker_trials() default 3;

  @AttributeDefinition(
      name = "Failures",
      description = "Failed calls one after the other that are trouble, but for ledger and bank.")
  int conduct_failures() default 5;

  @AttributeDefinition(
      name = "Openings",
      description =
          "Openings of the breaker within a minute that are trouble, but for ledger and bank.")
  int conduct_openings() default 2;

  @AttributeDefinition(
      name = "Errors",
      description =
          "Errors of classes, stack or heap within a minute that are trouble, for every plugin.")
  int conduct_errors() default 3;

  @AttributeDefinition(
      name = "Answer: items",
      description = "Verdicts or other parts of one answer.")
  int answer_items() default 1_000;

  @AttributeDefinition(name = "Answer: reasons", description = "Reasons of one verdict.")
  int answer_reasons() default 50;

  @AttributeDefinition(name = "Answer: text", description = "Characters of one text.")
  int answer_text() default 4_000;

  @AttributeDefinition(name = "Answer: bytes", description = "Bytes of one report.")
  int answer_bytes() default 100_000_000;

  @AttributeDefinition(
      name = "Answer: rows",
      description = "Lines of all vouchers that were read from one file.")
  int answer_rows() default 10_000;

  @AttributeDefinition(
      name = "Lost threads",
      description =
          "Threads of all plugins that never came back; one more and a restart is required.")
  int watch_lost() default 16;

  @AttributeDefinition(
      name = "Burnt processor",
      description = "Percent of one processor that stray and hung threads of a plugin may burn.")
  int watch_cpu_percent() default 50;

  @AttributeDefinition(
      name = "Burning time",
      description = "For how many seconds they must do so to be trouble.")
  int watch_cpu_seconds() default 3;

  @AttributeDefinition(
      name = "Full heap",
      description =
          "Percent of the old heap in use after a collection from which the plugin that allocates most is trouble.")
  int watch_heap_percent() default 85;
}
