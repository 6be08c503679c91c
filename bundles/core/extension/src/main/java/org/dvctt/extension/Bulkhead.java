/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;

/**
 * One plugin's own bounded threads, so that a slow one fills its own pool only; with its counters
 * and the lease that keeps it while calls run.
 */
final class Bulkhead {
  private static final int IDLE_SECONDS = 30;
  private final String plugin;
  private final ClassLoader loader;
  private final ThreadPoolExecutor pool;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final Object lease = new Object();
  private int running;
  private boolean closed;

  Bulkhead(String plugin, ClassLoader loader, Limits limits) {
    this.plugin = plugin;
    this.loader = loader;
    this.pool =
        new ThreadPoolExecutor(
            limits.threads(),
            limits.threads(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(limits.waiting()),
            task -> {
              Thread thread = new Thread(task, "plugin-" + plugin);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  /**
   * Takes a lease; false when the plugin is going away. Every lease is used by one {@link #run}.
   */
  boolean enter() {
    synchronized (lease) {
      if (!closed) {
        running++;
      }
      return !closed;
    }
  }

  /**
   * Runs the call under the lease taken before; the lease ends when the call really has ended, even
   * after its time limit.
   */
  <R> R run(Callable<R> call, Duration limit) {
    calls.incrementAndGet();
    FutureTask<R> answer = new FutureTask<>(call);
    AtomicBoolean taken = new AtomicBoolean();
    Runnable task =
        () -> {
          if (taken.compareAndSet(false, true)) {
            underItsClassLoader(answer);
          }
        };
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      leave();
      throw failure(Why.BUSY, "all its threads are in use");
    }
    try {
      R value = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (value == null) {
        throw failure(Why.FAILED, "answered nothing");
      }
      return value;
    } catch (TimeoutException e) {
      abandon(task, answer, taken);
      throw failure(Why.TIMED_OUT, "no answer within " + limit.toMillis() + " ms");
    } catch (InterruptedException e) {
      abandon(task, answer, taken);
      Thread.currentThread().interrupt();
      throw failure(Why.TIMED_OUT, "the caller was interrupted");
    } catch (ExecutionException e) {
      PluginFailure failure = failure(Why.FAILED, String.valueOf(e.getCause()));
      failure.initCause(e.getCause());
      throw failure;
    }
  }

  /** Takes no more calls and waits for the running ones; false when some were still running. */
  boolean close(Duration drain) {
    boolean drained;
    synchronized (lease) {
      closed = true;
      drained = awaitNoneRunning(drain);
    }
    pool.shutdownNow();
    return drained;
  }

  long calls() {
    return calls.get();
  }

  long failures() {
    return failures.get();
  }

  private void underItsClassLoader(FutureTask<?> answer) {
    Thread thread = Thread.currentThread();
    try {
      thread.setContextClassLoader(loader);
      answer.run();
    } finally {
      thread.setContextClassLoader(null);
      leave();
    }
  }

  private void abandon(Runnable task, FutureTask<?> answer, AtomicBoolean taken) {
    answer.cancel(true);
    if (taken.compareAndSet(false, true)) {
      pool.remove(task);
      leave();
    }
  }

  private void leave() {
    synchronized (lease) {
      running--;
      lease.notifyAll();
    }
  }

  private boolean awaitNoneRunning(Duration drain) {
    long end = System.nanoTime() + drain.toNanos();
    while (running > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      try {
        lease.wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private PluginFailure failure(Why why, String detail) {
    failures.incrementAndGet();
    return new PluginFailure(why, plugin, detail);
  }
}
