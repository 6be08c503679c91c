/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.access;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class AccessMigrations implements Migrations {
  @Override
  public String context() {
    return "access";
  }

  @Override
  public ClassLoader resources() {
    return AccessMigrations.class.getClassLoader();
  }
}
