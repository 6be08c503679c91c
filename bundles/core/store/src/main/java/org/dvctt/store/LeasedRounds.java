/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.model.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Regular work that one node at a time does; a failed round is told and tried again, and a node
 * that stops lets another go on at once.
 */
public final class LeasedRounds {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedRounds.class);
  private static final int STOP_SECONDS = 10;
  private final ScheduledExecutorService timer;
  private final String name;
  private final Duration held;
  private final Leases leases;
  private final Consumer<Leases.Lease> work;
  private final Runnable watch;

  /** Of the last round: empty when another node had it, or when nobody knows. */
  private volatile Optional<Leases.Lease> last = Optional.empty();

  /**
   * Starts them; the first round is after {@code every}.
   *
   * @param name of the lease and, after {@code dvctt-}, of the thread
   * @param every from the end of a round to the next
   * @param work of the node that holds the lease
   * @param watch what the other nodes do instead
   */
  public LeasedRounds(
      String name, Duration every, Leases leases, Consumer<Leases.Lease> work, Runnable watch) {
    this.name = name;
    this.held = every.multipliedBy(3).plusSeconds(10);
    this.leases = leases;
    this.work = work;
    this.watch = watch;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "dvctt-" + name);
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends them and gives the lease back, unless a round doesn't end within ten seconds. */
  public void stop() throws InterruptedException {
    timer.shutdown();
    if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("A round of {} still ran {} s after the stop", name, STOP_SECONDS);
      return;
    }
    try {
      last.ifPresent(leases::release);
    } catch (StoreFailure e) {
      LOG.info("{} goes on elsewhere when its lease is over: {}", name, e.getMessage());
    }
  }

  private void round() {
    try {
      last = leases.take(name, held);
      last.ifPresentOrElse(work, watch);
    } catch (LeaseLost e) {
      LOG.info("Another node does {} now", name);
    } catch (Refused | StoreFailure e) {
      LOG.warn("{} could not be done now and is tried again: {}", name, e.getMessage());
    } catch (RuntimeException e) {
      // The wall of the loop: the timer would stop for good at any exception.
      LOG.error("{} failed and is tried again", name, e);
    }
  }
}
