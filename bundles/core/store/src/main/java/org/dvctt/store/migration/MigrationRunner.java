/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.store.engine.OpenStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each context's migrations, one after the other, whenever its bundle comes or comes anew, and
 * publishes {@link StoreReady} for it. On a thread of its own: a bundle's start must not wait for
 * another context's tables.
 */
@Component(
    service = {},
    immediate = true)
public final class MigrationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);

  private final ContextMigration migration;
  private final Map<Migrations, ServiceRegistration<StoreReady>> ready = new ConcurrentHashMap<>();
  private final Map<Migrations, String> wanted = new ConcurrentHashMap<>();
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(run -> new Thread(run, "dvctt-store-migrate"));

  @Activate
  public MigrationRunner(@Reference OpenStore store) {
    this.migration = new ContextMigration(store);
  }

  @Reference(
      service = Migrations.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "gone")
  void come(Migrations migrations) {
    wanted.put(migrations, migrations.context());
    one.execute(() -> run(migrations));
  }

  void gone(Migrations migrations) {
    wanted.remove(migrations);
    ServiceRegistration<StoreReady> registration = ready.remove(migrations);
    if (registration != null) {
      registration.unregister();
    }
  }

  @Deactivate
  void stop() throws InterruptedException {
    one.shutdown();
    if (!one.awaitTermination(1, TimeUnit.MINUTES)) {
      LOG.warn("A migration still runs while the store closes");
    }
    ready.values().forEach(ServiceRegistration::unregister);
    ready.clear();
  }

  private void run(Migrations migrations) {
    String context = migrations.context();
    try {
      int scripts = migration.run(context, migrations.resources());
      if (scripts > 0) {
        LOG.info("Tables of {} brought up to date by {} scripts", context, scripts);
      }
    } catch (RuntimeException e) {
      LOG.error("Tables of {} could not be brought up to date; it stays closed", context, e);
      return;
    }
    publish(migrations, context);
  }

  private void publish(Migrations migrations, String context) {
    BundleContext bundle = FrameworkUtil.getBundle(MigrationRunner.class).getBundleContext();
    ready.put(
        migrations,
        bundle.registerService(
            StoreReady.class,
            new StoreReady() {},
            FrameworkUtil.asDictionary(Map.of(StoreReady.CONTEXT, context))));
    if (!wanted.containsKey(migrations)) {
      gone(migrations);
    }
  }
}
