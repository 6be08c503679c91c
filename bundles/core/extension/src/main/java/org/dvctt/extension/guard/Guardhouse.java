/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the guard of all plugins is at home: makes their bulkheads, keeps watch over them by one
 * thread, and knows whether the node has to be restarted. One for each platform.
 */
public final class Guardhouse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Guardhouse.class);
  private static final long PERIOD_MILLIS = 1_000;
  private final GuardLimits limits;
  private final Troubles troubles;
  private final LongSupplier nanos;
  private final Watch watch;
  private final Set<Bulkhead> open = ConcurrentHashMap.newKeySet();
  private final Set<Bulkhead> closed = ConcurrentHashMap.newKeySet();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Set<PluginRef> stuck = ConcurrentHashMap.newKeySet();
  private volatile int lost;

  public Guardhouse(GuardLimits limits, Troubles troubles) {
    this(limits, troubles, System::nanoTime, new RunningJvm());
  }

  Guardhouse(GuardLimits limits, Troubles troubles, LongSupplier nanos, JvmFigures jvm) {
    this.limits = limits;
    this.troubles = troubles;
    this.nanos = nanos;
    this.watch = new Watch(limits.watch(), jvm);
  }

  /** Begins to keep watch. */
  public Guardhouse start() {
    Thread watchman = new Thread(null, this::keepWatch, "plugin-watch", 0, false);
    watchman.setDaemon(true);
    watchman.start();
    return this;
  }

  /**
   * A bulkhead for one service of a plugin.
   *
   * @param point name of the extension point, for figures
   * @param ownThreads threads that the plugin may start and keep, by its permission
   */
  public Bulkhead bulkhead(
      PluginRef plugin, String point, Manner manner, ClassLoader loader, int ownThreads) {
    Bulkhead made = new Bulkhead(plugin, point, manner, loader, ownThreads, limits, troubles);
    open.add(made);
    return made;
  }

  /**
   * Closes a bulkhead (see {@link Bulkhead#close}) and keeps an eye on what it leaves behind; false
   * when calls were still running.
   */
  public boolean retire(Bulkhead bulkhead, java.time.Duration drain) {
    boolean drained = bulkhead.close(drain);
    closed.add(bulkhead);
    open.remove(bulkhead);
    return drained;
  }

  /** Threads over all plugins that never came back, at the last look. */
  public int lostThreads() {
    return lost;
  }

  /** That too many threads are lost, when they are. */
  Optional<Text> restartRequired() {
    int now = lost;
    int allowed = limits.watch().abandoned();
    return now <= allowed
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "Cần khởi động lại: %d luồng của tiện ích không dừng được (giới hạn %d)."
                    .formatted(now, allowed),
                "Restart required: %d threads of plugins can't be stopped (limit %d)."
                    .formatted(now, allowed)));
  }

  /** A version that was to go does not stop: it keeps its classes and what it holds. */
  public void doesNotStop(PluginRef plugin) {
    stuck.add(plugin);
  }

  /** All reasons for which the node has to be restarted. */
  public List<Text> warnings() {
    Stream<Text> still =
        stuck.stream()
            .sorted(Comparator.comparing(PluginRef::toString))
            .map(
                plugin ->
                    Text.of(
                        "Cần khởi động lại: tiện ích %s không dừng được.".formatted(plugin),
                        "Restart required: plugin %s does not stop.".formatted(plugin)));
    return Stream.concat(restartRequired().stream(), still).toList();
  }

  /** Ends the watch; bulkheads are retired by who made them. */
  @Override
  public void close() {
    over.countDown();
  }

  /** One look, as once a second. */
  void look() {
    lost = watch.look(nanos.getAsLong(), open, closed);
  }

  private void keepWatch() {
    try {
      while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          look();
        } catch (RuntimeException | Error e) {
          LOG.error("the watch over plugins failed; it goes on", e);
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("the watch over plugins was interrupted and ends");
    }
  }

  List<Bulkhead> remains() {
    return List.copyOf(closed);
  }
}
