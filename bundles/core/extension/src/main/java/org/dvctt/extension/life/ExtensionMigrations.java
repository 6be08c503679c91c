/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class ExtensionMigrations implements Migrations {
  @Override
  public String context() {
    return "extension";
  }

  @Override
  public ClassLoader resources() {
    return ExtensionMigrations.class.getClassLoader();
  }
}
