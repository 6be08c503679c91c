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
    "store", "platform", "registry", "access", "audit", "extension", "payment", "budget", "rollout"
  };

  @AttributeDefinition(
      description = "Seconds for which a due message may wait before the level outbox is lost")
  int outbox_stuck_seconds() default 120;
}
