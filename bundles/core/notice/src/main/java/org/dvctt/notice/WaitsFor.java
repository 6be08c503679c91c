/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

/** What a waiting notice waits for besides its time; the names are stored. */
enum WaitsFor {
  /** Its time only. */
  TIME,
  /** The end of quiet hours; it goes out once they are over, or are other ones. */
  QUIET_END,
  /** A channel of its medium. */
  CHANNEL
}
