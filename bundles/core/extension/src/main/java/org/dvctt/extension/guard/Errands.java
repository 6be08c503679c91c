/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Sends calls to a plugin's crew and waits for them within a limit, under the lease that keeps the
 * plugin. Whatever becomes of a call, its lease ends once: when it really has ended, or when it is
 * certain never to begin.
 */
final class Errands {
  private final ClassLoader loader;
  private final Crew crew;
  private final AnswerCheck answers;
  private final Abandoned abandoned;
  private final Lease lease = new Lease();
  private final Pace pace = new Pace();

  Errands(ClassLoader loader, Crew crew, AnswerCheck answers, Abandoned abandoned) {
    this.loader = loader;
    this.crew = crew;
    this.answers = answers;
    this.abandoned = abandoned;
  }

  Lease lease() {
    return lease;
  }

  Ended ask(Callable<?> call, Duration limit) {
    long start = System.nanoTime();
    Errand errand = new Errand(() -> answers.read(call.call()), loader, lease::leave);
    if (!crew.take(errand)) {
      lease.leave();
      return Ended.without(Outcome.LEFT, "it is going away, or no thread can be started");
    }
    Ended ended = await(errand, limit);
    pace.add(System.nanoTime() - start);
    return ended;
  }

  private Ended await(Errand errand, Duration limit) {
    try {
      if (errand.await(limit.toNanos(), pace.awakeNanos())) {
        return ended(errand);
      }
      if (drop(errand)) {
        return Ended.without(Outcome.BUSY, "no thread was free within " + limit.toMillis() + " ms");
      }
      return abandon(errand)
          ? Ended.without(Outcome.TIMED_OUT, "no answer within " + limit.toMillis() + " ms")
          : ended(errand);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!drop(errand)) {
        abandon(errand);
      }
      return Ended.without(Outcome.LEFT, "the caller was interrupted");
    }
  }

  /** The crew drops calls that wait when it closes: their lease ends here. */
  private Ended ended(Errand errand) {
    if (!errand.dropped()) {
      return Ended.of(errand);
    }
    lease.leave();
    return Ended.without(Outcome.LEFT, "it is going away");
  }

  private boolean drop(Errand errand) {
    boolean dropped = errand.drop();
    if (dropped) {
      crew.forget(errand);
      lease.leave();
    }
    return dropped;
  }

  private boolean abandon(Errand errand) {
    boolean running = errand.abandon(System.nanoTime());
    if (running) {
      abandoned.add(errand);
    }
    return running;
  }
}
