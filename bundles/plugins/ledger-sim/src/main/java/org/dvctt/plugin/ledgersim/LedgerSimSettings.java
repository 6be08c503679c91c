/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgersim;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code org.dvctt.plugin.ledgersim}. */
@ObjectClassDefinition(name = "Ledger simulator")
@interface LedgerSimSettings {
  @AttributeDefinition(
      name = "Refused dossiers",
      description = "Regular expression of dossier codes that are refused; empty for none.")
  String refuse_dossier() default "";

  @AttributeDefinition(name = "Reason", description = "The reason given with a refusal.")
  String refuse_reason() default "Sổ cái mô phỏng từ chối theo cấu hình thử.";
}
