/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Refused;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the province named by the system property {@code dvctt.load.province} once, when no
 * province has been loaded whole: also after a load that was cut off.
 */
@Component(service = LoadOnEmpty.class, immediate = true)
public final class LoadOnEmpty {
  private static final Logger LOG = LoggerFactory.getLogger(LoadOnEmpty.class);
  private static final int TRIES = 60;
  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  private volatile boolean stopped;
  private @Nullable Thread thread;

  @Activate
  public LoadOnEmpty(
      BundleContext context,
      @Reference ProvinceLoader loader,
      @Reference Transactions transactions) {
    this(
        context.getProperty("dvctt.load.province"),
        context.getProperty("dvctt.config"),
        loader,
        transactions);
  }

  LoadOnEmpty(
      @Nullable String province,
      @Nullable String config,
      ProvinceLoader loader,
      Transactions transactions) {
    if (province != null && !province.isBlank()) {
      Path folder =
          Path.of(config == null ? "config" : config)
              .resolve("provinces")
              .resolve(province.strip());
      thread = new Thread(() -> load(loader, transactions, folder), "dvctt-province-load");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** The step that runs is let finish: Derby takes an interrupt for a broken connection. */
  @Deactivate
  void stop() throws InterruptedException {
    stopped = true;
    Thread running = thread;
    if (running != null) {
      running.join(LONGEST_STEP.toMillis());
      if (running.isAlive()) {
        LOG.warn("a step of the province's load still runs while its bundle goes");
      }
    }
  }

  /**
   * Goes on where it was when the database could not take a step: on a busy machine that passes,
   * and nobody else would begin again.
   */
  private void load(ProvinceLoader loader, Transactions transactions, Path folder) {
    try {
      for (int attempt = 1; !loaded(loader, transactions, folder, attempt); attempt++) {
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (ProvinceLoader.Stopped e) {
      LOG.info("the province's load was stopped; it goes on at the next start");
    } catch (Refused e) {
      LOG.error("the province was not loaded; start again to go on: {}", e.reasons(), e);
    } catch (InterruptedException | RuntimeException e) {
      // The thread's own end: nobody else would hear of it.
      LOG.error("the province was not loaded; start again to go on", e);
    }
  }

  /** False when it has to be tried again. */
  private boolean loaded(
      ProvinceLoader loader, Transactions transactions, Path folder, int attempt) {
    try {
      if (!transactions.<Boolean>read(ProvinceLoader::loaded)) {
        ProvinceLoad load = loader.load("system", folder, () -> stopped);
        LOG.info("loaded province {} in {}: {}", load.province(), load.took(), load.counts());
      }
      return true;
    } catch (Refused e) {
      if (e.kind() != Refused.Kind.UNAVAILABLE || attempt == TRIES) {
        throw e;
      }
      LOG.info("the database is busy; the province's load goes on in a second: {}", e.getCause());
      return stopped;
    }
  }
}
