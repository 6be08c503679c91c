/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.common;

/** How hard a row of a table judges. */
enum Level {
  /** Can't be waved through. */
  FAIL,
  /** An officer acknowledges it. */
  WARN,
  /** Told to people, not judged: a dossier's data do not show it. */
  INFO
}
