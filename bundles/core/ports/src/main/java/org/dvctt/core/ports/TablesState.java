/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.util.Map;

/** What keeps contexts from having their tables; offered by the store while it is open. */
public interface TablesState {
  /**
   * Contexts whose migration failed, with the reason as one line; a context goes from here when a
   * later try brings its tables up to date.
   */
  Map<String, String> failed();
}
