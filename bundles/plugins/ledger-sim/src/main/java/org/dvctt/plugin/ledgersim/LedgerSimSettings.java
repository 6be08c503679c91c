/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.ledgersim}; a name's low line is a dot there. */
@ObjectClassDefinition(name = "Ledger simulator")
@interface LedgerSimSettings {
  @AttributeDefinition(
      name = "Address",
      description =
          "Where the simulator listens that is a process of its own, e.g. http://127.0.0.1:8602;"
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
      name = "Refused dossiers",
      description = "Regular expression of dossier codes that are refused; empty for none.")
  String refuse_dossier() default "";

  @AttributeDefinition(name = "Reason", description = "The reason given with a refusal.")
  String refuse_reason() default "Sổ cái mô phỏng từ chối theo cấu hình thử.";
}
