/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.Duration;
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

  private void load(ProvinceLoader loader, Transactions transactions, Path folder) {
    try {
      boolean loaded = transactions.read(ProvinceLoader::loaded);
      if (!loaded) {
        ProvinceLoad load = loader.load("system", folder, () -> stopped);
        LOG.info("loaded province {} in {}: {}", load.province(), load.took(), load.counts());
      }
    } catch (ProvinceLoader.Stopped e) {
      LOG.info("the province's load was stopped; it goes on at the next start");
    } catch (Refused e) {
      LOG.error("the province was not loaded: {}", e.reasons());
    } catch (RuntimeException e) {
      // The thread's own end: nobody else would hear of it.
      LOG.error("the province was not loaded; start again to go on", e);
    }
  }
}
