/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.notice;

/** What became of a notice. */
public enum NoticeState {
  /** It waits for its time, for a channel, or for the next try. */
  WAITING,
  /** The other side has it. */
  SENT,
  /** The other side will never take it, for a wrong address for instance. */
  REFUSED,
  /** Nobody could be reached: no contact, or too many tries. */
  UNDELIVERABLE,
  /** It waited for too long to be worth sending. */
  EXPIRED;

  /** True when an admin may have it tried anew. */
  public boolean canBeRetried() {
    return this == REFUSED || this == UNDELIVERABLE || this == EXPIRED;
  }
}
