/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.payment}. */
@ObjectClassDefinition(name = "Payment")
@interface PaymentConfig {
  @AttributeDefinition(
      name = "Duplicates",
      description = "Days back in which a like voucher is looked for (V18).")
  int duplicate_days() default 30;

  @AttributeDefinition(
      name = "Largest attachment",
      description = "Bytes; what is larger is refused (V20).")
  long attachment_most_bytes() default 10L << 20;

  @AttributeDefinition(
      name = "A person is asked",
      description = "Minutes for which an answer of bank or ledger may stay unknown.")
  int person_after_minutes() default 30;

  @AttributeDefinition(
      name = "Under way",
      description =
          "Hours for which a bank or a ledger may have an order under way before a person is asked.")
  int under_way_hours() default 48;

  @AttributeDefinition(
      name = "Longest wait",
      description =
          "Seconds between two questions about an answer that stays unknown; the first ones come"
              + " sooner.")
  int longest_wait_seconds() default 60;

  @AttributeDefinition(
      name = "Bank news",
      description = "Seconds between two questions for what banks report by themselves.")
  int news_seconds() default 5;

  @AttributeDefinition(
      name = "Sweep",
      description = "Seconds between two looks at dossiers that wait for a rule.")
  int sweep_seconds() default 15;
}
