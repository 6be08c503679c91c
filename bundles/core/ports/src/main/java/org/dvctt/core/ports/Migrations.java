/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * A context's migrations. Registered as a service; the store runs them in the order of {@link
 * #order()} and then publishes {@link StoreReady} with the property {@code context} so that the
 * context's components can start.
 */
public interface Migrations {
  /**
   * Name of the context, e.g. {@code payment}: the SQL files are at {@code
   * db/<context>/V1__what.sql} of the bundle.
   */
  String context();

  /** Class loader of the bundle that holds the SQL files. */
  ClassLoader resources();
}
