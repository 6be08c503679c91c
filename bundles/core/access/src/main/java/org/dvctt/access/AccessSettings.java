/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of sessions (PID {@code org.dvctt.access}). */
@ObjectClassDefinition(
    name = "DVCTT access",
    description = "How long a sign-in lasts. System time, not business time.")
public @interface AccessSettings {
  @AttributeDefinition(
      name = "Idle minutes",
      description = "A session ends after so many minutes without a request.")
  int session_idle_minutes() default 30;

  @AttributeDefinition(
      name = "Longest hours",
      description = "A session ends after so many hours whatever happens.")
  int session_longest_hours() default 12;
}
