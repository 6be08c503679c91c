/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The core on its store, stopped and started again while people work and orders are under way.
 * People wait meanwhile; what the outbox was about is cut off wherever it was.
 */
final class RestartedCore implements AutoCloseable {
  private final ReadWriteLock acts = new ReentrantReadWriteLock(true);
  private final Callable<Wiring> start;
  private Wiring wiring;

  RestartedCore(Callable<Wiring> start) throws Exception {
    this.start = start;
    this.wiring = start.call();
  }

  /** One piece of work during which it is not stopped. */
  <T> T with(Function<Wiring, T> work) {
    acts.readLock().lock();
    try {
      return work.apply(wiring);
    } finally {
      acts.readLock().unlock();
    }
  }

  void restart() throws Exception {
    acts.writeLock().lock();
    try {
      wiring.close();
      wiring = start.call();
    } finally {
      acts.writeLock().unlock();
    }
  }

  @Override
  public void close() throws Exception {
    wiring.close();
  }
}
