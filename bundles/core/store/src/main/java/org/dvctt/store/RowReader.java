/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

/** Turns one row into a value. */
@FunctionalInterface
public interface RowReader<T> {
  T read(Row row);
}
