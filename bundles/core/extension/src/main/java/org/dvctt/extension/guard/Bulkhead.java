/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.model.PluginRef;

/**
 * One plugin at one extension point: its own bounded threads, so that a slow one fills its own pool
 * only, its breaker, its figures, and the lease that keeps it while calls run.
 */
public final class Bulkhead {
  private final PluginRef plugin;
  private final ClassLoader loader;
  private final CallName unnamed;
  private final Tally tally = new Tally();
  private final io.github.resilience4j.bulkhead.Bulkhead places;
  private final Breaker breaker;
  private final Conduct conduct;
  private final Abandoned abandoned;
  private final PluginThreads threads;
  private final Crew crew;
  private final Strays strays;
  private final Errands errands;

  Bulkhead(
      PluginRef plugin,
      String point,
      Manner manner,
      ClassLoader loader,
      int ownThreads,
      GuardLimits limits,
      Troubles troubles) {
    this.plugin = plugin;
    this.loader = loader;
    this.unnamed = new CallName(point, "");
    this.conduct = new Conduct(plugin, manner, limits.conducts(), troubles, System::nanoTime);
    this.breaker = new Breaker(point + " " + plugin, limits.breakers(), conduct::opened);
    this.abandoned = new Abandoned(plugin, limits.crews(), conduct);
    this.threads = new PluginThreads(plugin, loader);
    this.crew = new Crew(threads, limits.crews().threads());
    this.strays = new Strays(ownThreads, limits.watch(), conduct);
    this.errands = new Errands(loader, crew, new AnswerCheck(plugin, limits.answers()), abandoned);
    this.places =
        io.github.resilience4j.bulkhead.Bulkhead.of(
            point + " " + plugin,
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.crews().threads() + limits.crews().waiting())
                .maxWaitDuration(Duration.ZERO)
                .fairCallHandlingStrategyEnabled(false)
                .build());
  }

  /**
   * Takes a lease; false when the plugin is going away. Every lease is used by one {@link #run}.
   */
  public boolean enter() {
    return errands.lease().enter();
  }

  /** As below, counted by the extension point only. */
  public <R> R run(Callable<R> call, Duration limit) {
    return run(unnamed, call, limit);
  }

  /**
   * Runs the call under the lease taken before; the lease ends when the call really has ended, even
   * after its time limit.
   *
   * @throws PluginFailure when it has no sound answer within the limit
   */
  public <R> R run(CallName name, Callable<R> call, Duration limit) {
    long start = System.nanoTime();
    if (!breaker.enter()) {
      errands.lease().leave();
      tally.count(name, Outcome.OPEN, 0);
      throw new PluginFailure(
          Why.OPEN, plugin.id(), "too many of its calls failed; it is asked again after a while");
    }
    Ended ended = asked(call, limit);
    long nanos = System.nanoTime() - start;
    breaker.end(ended.outcome(), nanos);
    tally.count(name, ended.outcome(), nanos);
    conduct.ended(ended.outcome(), ended.detail());
    return ended.value(plugin.id());
  }

  /** Takes no more calls and waits for the running ones; false when some were still running. */
  public boolean close(Duration drain) {
    boolean drained = errands.lease().close(drain);
    crew.close();
    return drained;
  }

  /** All calls so far. */
  public long calls() {
    return tally.calls();
  }

  /** Calls without an answer so far. */
  public long failures() {
    return tally.failures();
  }

  /** The figures by name of the call. */
  public List<CallFigures> figures() {
    return tally.figures();
  }

  /** State of the breaker, for people: {@code CLOSED}, {@code OPEN}, {@code HALF_OPEN}. */
  public String breaker() {
    return breaker.state();
  }

  /** Threads that hang at present. */
  public int hung() {
    return abandoned.hung();
  }

  PluginRef plugin() {
    return plugin;
  }

  ClassLoader loader() {
    return loader;
  }

  Conduct conduct() {
    return conduct;
  }

  /** Looks after abandoned calls; once a second. */
  void lookAfterCalls(long now) {
    abandoned.look(now, crew);
  }

  /** Looks at the plugin's threads among all; once a second. */
  Strays.Seen lookAtThreads(long now, List<Thread> all, JvmFigures jvm) {
    return strays.look(now, threads.among(all), abandoned.threads(), jvm);
  }

  /** Threads that it started and that are there after it was closed. */
  int left(List<Thread> all) {
    return Strays.of(threads.among(all)).size();
  }

  /** True when it was closed and no call is in it any more: it starts no thread from then on. */
  boolean ended() {
    return errands.lease().gone();
  }

  /**
   * True when nothing of it is left; then its group is gone too.
   *
   * @param all threads as listed after it had {@link #ended}
   * @param heirs class loaders of those that are open: a plugin looked at anew keeps its threads
   */
  boolean gone(List<Thread> all, Set<ClassLoader> heirs) {
    boolean gone = heirs.contains(loader) || threads.among(all).isEmpty();
    if (gone) {
      threads.dissolve();
    }
    return gone;
  }

  private Ended asked(Callable<?> call, Duration limit) {
    if (!places.tryAcquirePermission()) {
      errands.lease().leave();
      return Ended.without(Outcome.BUSY, "all its threads are in use");
    }
    try {
      return errands.ask(call, limit);
    } finally {
      places.onComplete();
    }
  }
}
