/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dvctt.core.ports.StoreCopies;
import org.dvctt.core.ports.StoreInfo;
import org.dvctt.store.copy.DerbyCopies;
import org.dvctt.store.copy.FileTree;
import org.dvctt.store.copy.StoreExchange;
import org.dvctt.store.dialect.Dialect;
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
 * store, and goes on by itself when it comes. Closes it for an exchange with a copy; all who need
 * the store go with it and come back with it.
 */
@Component(configurationPid = StoreSettings.PID, service = StoreCopies.class, immediate = true)
public final class StoreOpener implements StoreCopies {
  private static final Logger LOG = LoggerFactory.getLogger(StoreOpener.class);
  private static final long LONGEST_WAIT_SECONDS = 15;

  private final @Nullable BundleContext context;
  private final StoreSettings settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread opening;
  private volatile @Nullable OpenStore store;
  private @Nullable ServiceRegistration<?> registration;

  @Activate
  public StoreOpener(BundleContext context, Map<String, Object> configuration) {
    this(context, StoreSettings.from(configuration));
  }

  private StoreOpener(@Nullable BundleContext context, StoreSettings settings) {
    this.context = context;
    this.settings = settings;
    this.opening = new Thread(this::open, "dvctt-store-open");
    opening.setDaemon(true);
    opening.start();
  }

  /** The store without a framework around it: nobody is told that it is open. */
  static StoreOpener alone(StoreSettings settings) throws InterruptedException {
    StoreOpener opener = new StoreOpener(null, settings);
    opener.awaitOpen();
    return opener;
  }

  void awaitOpen() throws InterruptedException {
    opening.join();
  }

  OpenStore store() {
    return present();
  }

  @Deactivate
  void close() throws InterruptedException {
    stopping.countDown();
    opening.join();
    shut();
    DerbyEngine.shutdown();
  }

  @Override
  public Path data() {
    return settings.data();
  }

  @Override
  public void remove(Path folder) throws IOException {
    FileTree.remove(folder);
  }

  @Override
  public Map<String, String> migrations() {
    ownTools();
    return DerbyCopies.migrations(present());
  }

  @Override
  public void copy(Path folder) throws IOException {
    ownTools();
    DerbyCopies.copy(present(), Path.of(settings.database()), blobs(), folder);
  }

  @Override
  public <T> T opened(Path folder, Function<OpenCopy, T> work) throws IOException {
    ownTools();
    return DerbyCopies.opened(settings, folder, work);
  }

  @Override
  public void copy(Path folder, Path to) throws IOException {
    ownTools();
    for (String part : DerbyCopies.FOLDERS) {
      FileTree.copy(folder.resolve(part), to.resolve(part));
    }
  }

  @Override
  public synchronized List<Path> replace(Path folder, String name, Consumer<OpenCopy> proof)
      throws IOException {
    ownTools();
    present();
    StoreExchange exchange = exchange();
    boolean done = false;
    try {
      exchange.bringIn(folder, name);
      shut();
      exchange.swap(name);
      OpenStore opened = OpenStore.open(settings);
      try {
        proof.accept(DerbyCopies.openCopy(opened, blobs()));
        List<Path> before = exchange.keep(name);
        done = true;
        publish(opened);
        return before;
      } finally {
        if (!done) {
          opened.close();
        }
      }
    } catch (SQLException e) {
      throw new IOException("the copied database does not open: " + e.getMessage(), e);
    } finally {
      if (!done) {
        cleared(exchange, name);
        again();
      }
    }
  }

  /** What can't be removed now is removed at the next start: it must not keep the store closed. */
  private static void cleared(StoreExchange exchange, String name) {
    try {
      exchange.dropIncoming(name);
    } catch (IOException e) {
      LOG.warn("What was brought in for the restore {} can't be removed: {}", name, e.toString());
    }
  }

  /** Opens what lies there now; an exchange that did not end is put back by that. */
  private void again() {
    if (store == null && stopping.getCount() > 0) {
      opening = new Thread(this::open, "dvctt-store-open");
      opening.setDaemon(true);
      opening.start();
    }
  }

  private void open() {
    for (long wait = 1; stopping.getCount() > 0; wait = Math.min(wait * 2, LONGEST_WAIT_SECONDS)) {
      try {
        if (inFiles()) {
          exchange().putBack();
        }
        publish(OpenStore.open(settings));
        return;
      } catch (SQLException e) {
        LOG.warn(
            "Store {} does not answer (SQL state {}: {}); next try in {} s",
            settings,
            e.getSQLState(),
            e.getMessage(),
            wait);
      } catch (IOException e) {
        LOG.error(
            "The store of before a restore can't be put back: {}; next try in {} s",
            e.toString(),
            wait);
      }
      if (stopped(wait)) {
        return;
      }
    }
  }

  private void publish(OpenStore opened) {
    store = opened;
    LOG.info("Store open: {} ({})", opened.product(), settings);
    if (context != null) {
      String[] names = {OpenStore.class.getName(), StoreInfo.class.getName()};
      registration = context.registerService(names, opened, null);
    }
  }

  private void shut() {
    if (registration != null) {
      registration.unregister();
      registration = null;
    }
    OpenStore open = store;
    if (open != null) {
      store = null;
      open.close();
      LOG.info("Store closed");
    }
  }

  private OpenStore present() {
    OpenStore open = store;
    if (open == null) {
      throw CopyRefusals.closed();
    }
    return open;
  }

  private StoreExchange exchange() {
    return new StoreExchange(Path.of(settings.database()), blobs(), settings.data());
  }

  private Path blobs() {
    return settings.data().resolve("blobs");
  }

  private boolean inFiles() {
    return settings.dialect() == Dialect.DERBY && !settings.database().startsWith("memory:");
  }

  private void ownTools() {
    if (!inFiles()) {
      throw CopyRefusals.otherTools(blobs());
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
