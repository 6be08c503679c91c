/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.util.List;
import org.dvctt.store.engine.OpenStore;
import org.flywaydb.core.Flyway;

/** Brings one context's tables to what its bundle needs. Doing it again does nothing. */
public final class ContextMigration {
  private final OpenStore store;

  public ContextMigration(OpenStore store) {
    this.store = store;
  }

  /**
   * Runs what has not been run yet.
   *
   * @return how many scripts ran
   * @throws org.flywaydb.core.api.FlywayException when a script fails or an old one was changed
   *     afterwards
   */
  public int run(String context, ClassLoader resources) {
    return Flyway.configure(Flyway.class.getClassLoader())
        .dataSource(store.pool())
        .loggers("slf4j")
        .locations(new String[0])
        .resourceProvider(new Scripts(MigrationScripts.of(context, resources)))
        .javaMigrationClassProvider(List::of)
        .table("migrations_" + context)
        // All contexts share a schema: the second one finds it filled by the first.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .placeholders(store.dialect().placeholders())
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
