/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.banksim}; a name's low line is a dot there. */
@ObjectClassDefinition(name = "Bank simulator")
@interface BankSimSettings {
  @AttributeDefinition(
      name = "Address",
      description =
          "Where the simulator listens that is a process of its own, e.g. http://127.0.0.1:8601;"
              + " empty: in this JVM.")
  String address() default "";

  @AttributeDefinition(
      name = "Another machine",
      description = "Whether the address may be another machine than this one.")
  boolean allow_remote() default false;

  @AttributeDefinition(
      name = "Time limit",
      description = "Milliseconds an answer is waited for; less than the guard's limit.")
  int limit_ms() default 4_000;

  @AttributeDefinition(
      name = "Fault plan",
      description = "File of the fault plan of the simulator in this JVM; empty for no faults.")
  String faults() default "";

  @AttributeDefinition(
      name = "Delay",
      description = "Milliseconds from a payment's acceptance to its settlement, in this JVM.")
  int delay_ms() default 300;

  @AttributeDefinition(
      name = "Returned payees",
      description = "Regular expression of payee names whose payments come back; empty for none.")
  String return_payee() default "";

  @AttributeDefinition(name = "Reason", description = "The reason given with a return.")
  String return_reason() default "Ngân hàng mô phỏng trả lại theo cấu hình thử.";
}
