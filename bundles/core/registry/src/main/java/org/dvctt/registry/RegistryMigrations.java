/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class RegistryMigrations implements Migrations {
  @Override
  public String context() {
    return "registry";
  }

  @Override
  public ClassLoader resources() {
    return RegistryMigrations.class.getClassLoader();
  }
}
