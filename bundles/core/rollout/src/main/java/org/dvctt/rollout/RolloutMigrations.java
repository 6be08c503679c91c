/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.rollout;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** Where the store finds the tables of the facts. */
@Component(service = Migrations.class)
public final class RolloutMigrations implements Migrations {
  static final String CONTEXT = "rollout";

  @Override
  public String context() {
    return CONTEXT;
  }

  @Override
  public ClassLoader resources() {
    return RolloutMigrations.class.getClassLoader();
  }
}
