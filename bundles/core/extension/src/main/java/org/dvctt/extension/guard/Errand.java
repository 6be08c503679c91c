/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way to a plugin's thread and back. The caller waits a moment awake and then
 * sleeps; it may drop a call that hasn't begun and abandon one that has. An abandoned call goes on
 * until it heeds its interrupt.
 */
final class Errand {
  private static final int WAITING = 0;
  private static final int RUNNING = 1;
  private static final int INTERRUPTING = 2;
  private static final int ABANDONED = 3;
  private static final int HUNG = 4;
  private static final int ENDED = 5;
  private static final int DROPPED = 6;

  private final Callable<?> call;
  private final ClassLoader loader;
  private final Runnable leave;
  private final AtomicInteger state = new AtomicInteger(WAITING);
  private final Thread caller = Thread.currentThread();
  private volatile @Nullable Thread runner;
  private volatile long abandonedAt;
  private @Nullable Object value;
  private @Nullable Throwable thrown;
  private String description = "";
  private Outcome outcome = Outcome.ANSWERED;

  /**
   * @param leave called on the plugin's thread when the call really has ended
   */
  Errand(Callable<?> call, ClassLoader loader, Runnable leave) {
    this.call = call;
    this.loader = loader;
    this.leave = leave;
  }

  /**
   * Does it, on a thread of the plugin; nothing that the plugin throws gets out, and the thread's
   * interrupt and class loader are as before. What it put into thread locals can't be cleared.
   */
  void run() {
    Thread thread = Thread.currentThread();
    runner = thread;
    if (!state.compareAndSet(WAITING, RUNNING)) {
      runner = null;
      return;
    }
    thread.setContextClassLoader(loader);
    try {
      value = call.call();
    } catch (Throwable e) { // the wall: ThreadDeath and StackOverflowError too
      outcome = Outcome.of(e);
      description =
          e instanceof GarbageAnswer ? String.valueOf(e.getMessage()) : Thrown.describe(e);
      thrown = Thrown.harmless(e);
    }
    thread.setContextClassLoader(null);
    leave.run();
    end();
    runner = null;
    Thread.interrupted();
    LockSupport.unpark(caller);
  }

  /**
   * Waits for the end; false when it isn't there in time.
   *
   * @param awakeNanos of these, how long at most not to sleep
   */
  boolean await(long nanos, long awakeNanos) throws InterruptedException {
    long start = System.nanoTime();
    long left = nanos;
    while (!over()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long spent = System.nanoTime() - start;
      left = nanos - spent;
      if (left <= 0) {
        return false;
      }
      if (spent < awakeNanos) {
        Pace.idle(spent);
      } else {
        LockSupport.parkNanos(this, left);
      }
    }
    return true;
  }

  /** Gives up a call that hasn't begun; then it never begins. */
  boolean drop() {
    boolean dropped = state.compareAndSet(WAITING, DROPPED);
    if (dropped) {
      LockSupport.unpark(caller);
    }
    return dropped;
  }

  /** Interrupts a running call and leaves it alone; false when it ended meanwhile. */
  boolean abandon(long now) {
    abandonedAt = now;
    return interrupt(ABANDONED);
  }

  /** Interrupts a running call that is still waited for. */
  void interrupt() {
    interrupt(RUNNING);
  }

  /** Once true: an abandoned call that has gone on for longer than the grace. */
  boolean hangs(long now, long graceNanos) {
    return now - abandonedAt > graceNanos && state.compareAndSet(ABANDONED, HUNG);
  }

  boolean dropped() {
    return state.get() == DROPPED;
  }

  boolean ended() {
    return state.get() == ENDED;
  }

  /** The thread that it runs on, null before and after. */
  @Nullable Thread runner() {
    return runner;
  }

  @Nullable Object value() {
    return value;
  }

  @Nullable Throwable thrown() {
    return thrown;
  }

  String description() {
    return description;
  }

  Outcome outcome() {
    return outcome;
  }

  private boolean over() {
    return state.get() >= ENDED;
  }

  private boolean interrupt(int then) {
    if (!state.compareAndSet(RUNNING, INTERRUPTING)) {
      return false;
    }
    Thread running = runner;
    if (running != null) {
      running.interrupt();
    }
    state.set(then);
    return true;
  }

  /** Not before an interrupt under way has arrived: it must not hit the thread's next call. */
  private void end() {
    while (true) {
      int before = state.get();
      if (before == INTERRUPTING) {
        Thread.onSpinWait();
      } else if (state.compareAndSet(before, ENDED)) {
        return;
      }
    }
  }
}
