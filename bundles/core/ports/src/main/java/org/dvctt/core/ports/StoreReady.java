/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

/**
 * Published by the store with the service property {@code context=<name>} once that context's
 * tables are as its bundle needs them. A component that uses its tables has a mandatory reference
 * with the target {@code (context=<name>)}.
 */
public interface StoreReady {
  /** Name of the service property. */
  String CONTEXT = "context";
}
