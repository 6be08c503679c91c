/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class PlatformMigrations implements Migrations {
  @Override
  public String context() {
    return "platform";
  }

  @Override
  public ClassLoader resources() {
    return PlatformMigrations.class.getClassLoader();
  }
}
