/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.function.ToIntFunction;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.TablesState;
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
 * another context's tables. What fails is told once and tried again with growing waits: the cause
 * may go by itself (a full disk, a lock of another node), and a bundle with a mended script comes
 * anew.
 */
@Component(service = TablesState.class, immediate = true)
public final class MigrationRunner implements TablesState {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final ToIntFunction<Migrations> migration;
  private final LongUnaryOperator waitMillis;
  private final BundleContext bundle;
  private final Map<Migrations, ServiceRegistration<StoreReady>> ready = new ConcurrentHashMap<>();
  private final Set<Migrations> wanted = ConcurrentHashMap.newKeySet();
  private final Map<String, String> failed = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor one =
      new ScheduledThreadPoolExecutor(1, run -> new Thread(run, "dvctt-store-migrate"));

  @Activate
  public MigrationRunner(BundleContext bundle, @Reference OpenStore store) {
    this(bundle, of(new ContextMigration(store)), MigrationRunner::growing);
  }

  /**
   * @param waitMillis from the number of failed tries to the wait before the next
   */
  MigrationRunner(
      BundleContext bundle, ToIntFunction<Migrations> migration, LongUnaryOperator waitMillis) {
    this.bundle = bundle;
    this.migration = migration;
    this.waitMillis = waitMillis;
    one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static ToIntFunction<Migrations> of(ContextMigration migration) {
    return context -> migration.run(context.context(), context.resources());
  }

  private static long growing(long failures) {
    return 1000 * Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(failures, 6));
  }

  @Override
  public Map<String, String> failed() {
    return Map.copyOf(failed);
  }

  @Reference(
      service = Migrations.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "gone")
  void come(Migrations migrations) {
    wanted.add(migrations);
    one.execute(() -> run(migrations, 0));
  }

  void gone(Migrations migrations) {
    if (wanted.remove(migrations)) {
      failed.remove(migrations.context());
    }
    ServiceRegistration<StoreReady> registration = ready.remove(migrations);
    if (registration != null) {
      registration.unregister();
    }
  }

  @Deactivate
  void stop() throws InterruptedException {
    // What runs is let finish: Derby takes an interrupt for a reason to close its connection.
    wanted.clear();
    one.shutdown();
    if (!one.awaitTermination(1, TimeUnit.MINUTES)) {
      LOG.warn("A migration still runs while the store closes");
    }
    ready.values().forEach(ServiceRegistration::unregister);
    ready.clear();
  }

  private void run(Migrations migrations, long failures) {
    String context = migrations.context();
    if (!wanted.contains(migrations)) {
      return;
    }
    try {
      int scripts = migration.applyAsInt(migrations);
      if (scripts > 0) {
        LOG.info("Tables of {} brought up to date by {} scripts", context, scripts);
      }
    } catch (RuntimeException e) {
      again(migrations, failures + 1, MigrationFault.line(e), e);
      return;
    }
    failed.remove(context);
    publish(migrations, context);
  }

  private void again(Migrations migrations, long failures, String line, RuntimeException e) {
    String context = migrations.context();
    // A reason is told once, and again when it changes.
    String before = failed.put(context, line);
    if (!wanted.contains(migrations)) {
      // Its bundle went while it ran: nobody would take the reason out of the status again.
      failed.remove(context, line);
      return;
    }
    if (!line.equals(before)) {
      LOG.error(
          "Tables of {} could not be brought up to date: {}. It stays closed and is tried again"
              + " with waits of up to {} s; next step: mend the cause, or update its bundle to a"
              + " version with a mended script, then see dvctt:status",
          context,
          line,
          LONGEST_WAIT_SECONDS);
    }
    LOG.debug("Try {} of the migration of {}", failures, context, e);
    try {
      one.schedule(
          () -> run(migrations, failures), waitMillis.applyAsLong(failures), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("No further try for {}: the store closes", context, stopping);
    }
  }

  private void publish(Migrations migrations, String context) {
    ready.put(
        migrations,
        bundle.registerService(
            StoreReady.class,
            new StoreReady() {},
            FrameworkUtil.asDictionary(Map.of(StoreReady.CONTEXT, context))));
    if (!wanted.contains(migrations)) {
      gone(migrations);
    }
  }
}
