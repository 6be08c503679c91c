/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The tables of this context. */
@Component
public final class PaymentMigrations implements Migrations {
  @Override
  public String context() {
    return "payment";
  }

  @Override
  public ClassLoader resources() {
    return PaymentMigrations.class.getClassLoader();
  }
}
