/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.PluginRef;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts offered questions to candidates, one after the other on one thread, and keeps what came of
 * them. A full queue drops questions: a candidate that is slow costs the others comparisons, never
 * a caller time.
 */
@Component(service = Shadows.class)
public final class Shadows {
  /** Questions that wait at most. */
  static final int WAITING = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Shadows.class);
  private static final long STORE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long EXPIRE_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final Duration END = Duration.ofSeconds(2);
  private final BlockingQueue<ShadowQuestion> queue;
  private final Tallies tallies = new Tallies();
  private final ShadowBook book;
  private final Clock clock;
  private final Object storing = new Object();
  private @Nullable Thread worker;
  private volatile boolean over;

  @Activate
  public Shadows(
      @Reference Transactions transactions,
      @Reference(target = "(context=extension)") StoreReady tables) {
    this(transactions, Clock.systemUTC(), WAITING);
    start();
  }

  /** Without its thread. */
  Shadows(Transactions transactions, Clock clock, int waiting) {
    this.queue = new ArrayBlockingQueue<>(waiting);
    this.book = new ShadowBook(transactions, clock);
    this.clock = clock;
  }

  void start() {
    Thread thread = new Thread(null, this::work, "plugin-shadow", 0, false);
    thread.setDaemon(true);
    worker = thread;
    thread.start();
  }

  /** Takes a question to be put later, or drops it: it is out of the sample, or too many wait. */
  public void offer(ShadowQuestion question) {
    boolean taken =
        !over && Sample.takes(question.subject(), question.percent()) && queue.offer(question);
    if (!taken) {
      tallies.add(question, Compared.DROPPED, clock.instant());
    }
  }

  /** How a candidate has judged on all nodes; on other ones up to a second ago. */
  public ShadowReport report(PluginRef candidate) {
    store();
    return book.report(candidate);
  }

  /** Begins anew: what a version judged with other bytes or settings tells nothing any more. */
  public void forget(PluginRef candidate) {
    synchronized (storing) {
      tallies.forget(candidate);
      book.forget(candidate);
    }
  }

  /** Ends the thread and stores what it has; questions that still wait are dropped. */
  @Deactivate
  public void close() throws InterruptedException {
    over = true;
    Thread thread = worker;
    if (thread != null) {
      synchronized (storing) { // Derby does not take an interrupt well
        thread.interrupt();
      }
      thread.join(END.toMillis());
    }
    queue.forEach(question -> tallies.add(question, Compared.DROPPED, clock.instant()));
    queue.clear();
    storeOrTryAgain();
  }

  /**
   * Puts the next question.
   *
   * @param most how long to wait for one
   * @return false when there was none
   */
  boolean next(long most, TimeUnit unit) throws InterruptedException {
    ShadowQuestion question = queue.poll(most, unit);
    if (question != null) {
      tallies.add(question, question.put(), clock.instant());
    }
    return question != null;
  }

  /** Stores what was counted. */
  void store() {
    synchronized (storing) {
      Map<Tallies.Key, Tally> taken = tallies.take();
      if (taken.isEmpty()) {
        return;
      }
      try {
        book.add(taken);
      } catch (RuntimeException | Error e) {
        tallies.giveBack(taken);
        throw e;
      }
    }
  }

  int expire() {
    return book.expire();
  }

  private void work() {
    long stored = System.nanoTime();
    long expired = stored - EXPIRE_NANOS;
    while (!over) {
      try {
        next(STORE_NANOS, TimeUnit.NANOSECONDS);
        long now = System.nanoTime();
        if (now - stored >= STORE_NANOS) {
          stored = now;
          unlessOver(this::storeOrTryAgain);
        }
        if (now - expired >= EXPIRE_NANOS) {
          expired = now;
          unlessOver(this::expire);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        LOG.warn("shadow goes on after", e);
      }
    }
  }

  private void unlessOver(Runnable work) {
    synchronized (storing) {
      if (!over) {
        work.run();
      }
    }
  }

  private void storeOrTryAgain() {
    try {
      store();
    } catch (RuntimeException e) {
      LOG.warn("what candidates judged is stored later: {}", e.toString());
    }
  }
}
