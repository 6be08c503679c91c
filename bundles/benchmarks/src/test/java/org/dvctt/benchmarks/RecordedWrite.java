/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One statement that changed rows.
 *
 * @param setters how its parameters were set, in order
 */
record RecordedWrite(String sql, List<Setter> setters) {
  /** One call that set a parameter, e.g. {@code setLong(3, 5)}. */
  record Setter(Method method, Object[] arguments) {}
}
