/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

/** A kind of movement: from one bucket to another. */
enum Movement {
  ALLOT(Bucket.ALLOTTED, Bucket.AVAILABLE),
  RESERVE(Bucket.AVAILABLE, Bucket.RESERVED),
  RELEASE(Bucket.RESERVED, Bucket.AVAILABLE),
  CONSUME(Bucket.RESERVED, Bucket.CONSUMED),
  GIVE_BACK(Bucket.CONSUMED, Bucket.AVAILABLE);

  private final Bucket from;
  private final Bucket to;

  Movement(Bucket from, Bucket to) {
    this.from = from;
    this.to = to;
  }

  Bucket from() {
    return from;
  }

  Bucket to() {
    return to;
  }
}
