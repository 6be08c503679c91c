/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import org.dvctt.api.registry.ProvinceLoad;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Refused;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
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

  @Activate
  public LoadOnEmpty(
      BundleContext context,
      @Reference ProvinceLoader loader,
      @Reference Transactions transactions) {
    String province = context.getProperty("dvctt.load.province");
    String config = context.getProperty("dvctt.config");
    if (province != null && !province.isBlank()) {
      Path folder =
          Path.of(config == null ? "config" : config)
              .resolve("provinces")
              .resolve(province.strip());
      Thread thread = new Thread(() -> load(loader, transactions, folder), "dvctt-province-load");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void load(ProvinceLoader loader, Transactions transactions, Path folder) {
    try {
      boolean loaded = transactions.read(ProvinceLoader::loaded);
      if (!loaded) {
        ProvinceLoad load = loader.load("system", folder);
        LOG.info("loaded province {} in {}: {}", load.province(), load.took(), load.counts());
      }
    } catch (Refused e) {
      LOG.error("the province was not loaded: {}", e.reasons());
    } catch (RuntimeException e) {
      // The thread's own end: nobody else would hear of it.
      LOG.error("the province was not loaded; start again to go on", e);
    }
  }
}
