/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.dvctt.model.PluginRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread group of one plugin's threads. What the plugin starts while it is called is in it too,
 * by inheritance; what it starts elsewhere, in its activator say, is known as its own only by its
 * class or context class loader, and isn't known when it has neither.
 */
final class PluginThreads extends ThreadGroup {
  private static final Logger LOG = LoggerFactory.getLogger(PluginThreads.class);

  /** Threads of the JDK itself that whoever needs them first starts, for everybody. */
  private static final Set<String> SHARED =
      Set.of(
          "CompletableFutureDelayScheduler",
          "Keep-Alive-Timer",
          "Common-Cleaner",
          "process reaper",
          "Java2D Disposer",
          "AWT-AppContext");

  private final PluginRef plugin;
  private volatile @Nullable ClassLoader loader;

  PluginThreads(PluginRef plugin, ClassLoader loader) {
    super(root(), "plugin-" + plugin.id());
    this.plugin = plugin;
    this.loader = loader;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    LOG.warn(
        "a thread of plugin {}, {}, ended with {}",
        plugin,
        thread.getName(),
        Thrown.describe(thrown));
  }

  /** Those of the JVM's threads that belong to the plugin. */
  List<Thread> among(List<Thread> all) {
    List<Thread> own = new ArrayList<>();
    for (Thread thread : all) {
      ThreadGroup group = thread.getThreadGroup();
      if (group != null && (parentOf(group) || foreign(thread)) && !shared(thread)) {
        own.add(thread);
      }
    }
    return own;
  }

  /** All live threads of the JVM. */
  static List<Thread> everywhere() {
    ThreadGroup root = root();
    Thread[] found = new Thread[root.activeCount() + 50];
    int count = root.enumerate(found, true);
    while (count == found.length) {
      found = new Thread[2 * count];
      count = root.enumerate(found, true);
    }
    return copy(found, count);
  }

  /**
   * Ends with its last thread: an empty group would stay in its parent for ever. A thread of the
   * JDK that was started here may keep it, but then not the plugin's classes.
   */
  @SuppressWarnings({"removal", "deprecation"}) // needed by Java 17, the only one that we run on
  void dissolve() {
    loader = null;
    try {
      setDaemon(true);
      destroy();
    } catch (IllegalThreadStateException e) {
      LOG.debug("threads of plugin {} are still there", plugin);
    }
  }

  private boolean foreign(Thread thread) {
    ClassLoader own = loader;
    return own != null
        && own != PluginThreads.class.getClassLoader()
        && own != ClassLoader.getPlatformClassLoader()
        && own != ClassLoader.getSystemClassLoader()
        && (thread.getClass().getClassLoader() == own || thread.getContextClassLoader() == own);
  }

  private static boolean shared(Thread thread) {
    return SHARED.contains(thread.getName())
        || thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool();
  }

  private static List<Thread> copy(Thread[] found, int count) {
    List<Thread> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(found[i]);
    }
    return all;
  }

  private static ThreadGroup root() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
