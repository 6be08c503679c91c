/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.model.Refused;
import org.dvctt.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Regular work that one node at a time does; a failed round is told and tried again. */
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private final ScheduledExecutorService timer;
  private final String name;
  private final Duration every;
  private final Leases leases;
  private final Consumer<Leases.Lease> work;

  Rounds(String name, Duration every, Leases leases, Consumer<Leases.Lease> work) {
    this.name = "payment-" + name;
    this.every = every;
    this.leases = leases;
    this.work = work;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "dvctt-" + this.name);
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() throws InterruptedException {
    timer.shutdown();
    timer.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      leases.take(name, every.multipliedBy(3).plusSeconds(10)).ifPresent(work);
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
