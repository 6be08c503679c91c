/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the platform, PID {@code org.dvctt.platform}. */
@ObjectClassDefinition(name = "DVCTT platform")
public @interface PlatformSettings {
  @AttributeDefinition(description = "Contexts whose tables must be there for the level store")
  String[] contexts() default {
    "store", "platform", "registry", "access", "audit", "payment", "budget", "rollout"
  };

  @AttributeDefinition(description = "Plugin ids that must be admitted for the level packs")
  String[] mandatory() default {"regime-r2020", "regime-r2026", "ledger-sim", "bank-sim"};

  @AttributeDefinition(
      description = "Seconds for which a due message may wait before the level outbox is lost")
  int outbox_stuck_seconds() default 120;
}
