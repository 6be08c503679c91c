/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class BudgetMigrations implements Migrations {
  @Override
  public String context() {
    return "budget";
  }

  @Override
  public ClassLoader resources() {
    return BudgetMigrations.class.getClassLoader();
  }
}
