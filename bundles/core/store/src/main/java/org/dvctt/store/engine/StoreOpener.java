/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.StoreInfo;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store as configured and offers it to the other components of this bundle. A database
 * that does not answer yet is asked again and again: the platform then says that it waits for its
 * store, and goes on by itself when it comes.
 */
@Component(
    configurationPid = StoreSettings.PID,
    service = {},
    immediate = true)
public final class StoreOpener {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOpener.class);
  private static final long LONGEST_WAIT_SECONDS = 15;

  private final BundleContext context;
  private final StoreSettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread opening;
  private @Nullable OpenStore store;
  private @Nullable ServiceRegistration<?> registration;

  @Activate
  public StoreOpener(BundleContext context, Map<String, Object> configuration) {
    this.context = context;
    this.settings = StoreSettings.from(configuration);
    this.opening = new Thread(this::open, "dvctt-store-open");
    opening.setDaemon(true);
    opening.start();
  }

  @Deactivate
  void close() throws InterruptedException {
    stopping.countDown();
    opening.join();
    if (registration != null) {
      registration.unregister();
    }
    if (store != null) {
      store.close();
      LOG.info("Store closed");
    }
    DerbyEngine.shutdown();
  }

  private void open() {
    for (long wait = 1; stopping.getCount() > 0; wait = Math.min(wait * 2, LONGEST_WAIT_SECONDS)) {
      try {
        OpenStore opened = OpenStore.open(settings);
        store = opened;
        LOG.info("Store open: {} ({})", opened.product(), settings);
        String[] names = {OpenStore.class.getName(), StoreInfo.class.getName()};
        registration = context.registerService(names, opened, null);
        return;
      } catch (SQLException e) {
        LOG.warn(
            "Store {} does not answer (SQL state {}: {}); next try in {} s",
            settings,
            e.getSQLState(),
            e.getMessage(),
            wait);
      }
      if (stopped(wait)) {
        return;
      }
    }
  }

  private boolean stopped(long seconds) {
    try {
      return stopping.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
