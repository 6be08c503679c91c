/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import org.dvctt.core.ports.Migrations;
import org.osgi.service.component.annotations.Component;

/** The store's own tables: outbox, leases, idempotency records. */
@Component
public final class StoreMigrations implements Migrations {
  /** Name of the context. */
  public static final String CONTEXT = "store";

  @Override
  public String context() {
    return CONTEXT;
  }

  @Override
  public ClassLoader resources() {
    return StoreMigrations.class.getClassLoader();
  }
}
