/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.banksim}. */
@ObjectClassDefinition(name = "Bank simulator")
@interface BankSimSettings {
  @AttributeDefinition(
      name = "Delay",
      description = "Milliseconds from a payment's acceptance to its settlement.")
  int delay_ms() default 300;

  @AttributeDefinition(
      name = "Returned payees",
      description = "Regular expression of payee names whose payments come back; empty for none.")
  String return_payee() default "";

  @AttributeDefinition(name = "Reason", description = "The reason given with a return.")
  String return_reason() default "Ngân hàng mô phỏng trả lại theo cấu hình thử.";
}
