/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

/** Where đồng of a line can be. Allotted is the counter-account: minus what was ever given. */
enum Bucket {
  ALLOTTED,
  AVAILABLE,
  RESERVED,
  CONSUMED
}
