/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** To a simulator in this JVM. */
public final class DirectLine implements Line {
  private final Desk desk;
  private final Duration limit;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param limit how long an answer is waited for
   */
  public DirectLine(Desk desk, Duration limit) {
    this.desk = desk;
    this.limit = limit;
  }

  @Override
  public Fields ask(String path, Fields request) {
    Reply reply;
    try {
      reply = desk.answer(path, request);
    } catch (Rejected e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
    boolean inTime = reply.answered() && reply.after().compareTo(limit) <= 0;
    Duration wait = inTime ? reply.after() : limit;
    try {
      if (!wait.isZero() && closed.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the simulator was closed before it answered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the caller no longer waits for the simulator", e);
    }
    if (!inTime) {
      throw new IllegalStateException("no answer within " + limit.toMillis() + " ms");
    }
    return reply.body();
  }

  @Override
  public void close() {
    closed.countDown();
    desk.close();
  }
}
