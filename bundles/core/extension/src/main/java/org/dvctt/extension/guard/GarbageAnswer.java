/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

/** What a plugin returned can't be an answer. The message says why, in the core's own words. */
final class GarbageAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GarbageAnswer(String why) {
    super(why, null, false, false);
  }
}
