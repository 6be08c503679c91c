/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dvctt.extension.guard.Troubles;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a plugin out when its conduct went over a limit: once, on a thread of its own. */
final class Alarm implements Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
  private static final int STOP_SECONDS = 5;
  private final LifeBook book;
  private final Quarantine quarantine;
  private final Set<PluginRef> underWay = ConcurrentHashMap.newKeySet();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "plugin-alarm");
            thread.setDaemon(true);
            return thread;
          });

  Alarm(LifeBook book, Quarantine quarantine) {
    this.book = book;
    this.quarantine = quarantine;
  }

  @Override
  public void trouble(PluginRef plugin, Kind kind, String detail) {
    if (underWay.add(plugin)) {
      worker.execute(() -> takeOut(plugin, kind + ": " + detail));
    }
  }

  /** Lets a plugin that is just taken out be taken out whole. */
  void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      worker.shutdownNow();
    }
  }

  private void takeOut(PluginRef plugin, String why) {
    try {
      book.wanted()
          .find(plugin)
          .filter(row -> LifeAct.QUARANTINE.leaves(row.state()))
          .ifPresent(row -> quarantine.take(row, Who.system(why)));
    } catch (Refused e) {
      LOG.warn("plugin {} is not quarantined ({}): {}", plugin, why, e.getMessage());
    } finally {
      underWay.remove(plugin);
    }
  }
}
