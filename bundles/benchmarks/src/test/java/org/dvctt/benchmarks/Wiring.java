/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.WaitingMessages;
import org.dvctt.registry.load.ProvinceLoader;
import org.dvctt.spi.bank.BankChannel;
import org.dvctt.spi.ledger.LedgerGateway;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.store.Sql;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.command.DbIdempotency;
import org.dvctt.store.lease.DbLeases;
import org.dvctt.store.migration.StoreMigrations;
import org.dvctt.store.outbox.DbOutbox;
import org.dvctt.store.outbox.DbWaitingMessages;
import org.dvctt.store.outbox.OutboxBell;
import org.dvctt.store.outbox.OutboxWorker;
import org.osgi.framework.BundleContext;

/**
 * The real contexts on a real store, in this JVM, with the registry's own made-up small province.
 */
final class Wiring implements AutoCloseable {
  private static final Path PROVINCE =
      Path.of("../core/registry/src/test/resources/provinces/99").toAbsolutePath().normalize();

  /** What proves, copies or reports is no part of the work. */
  private static final Set<String> WORK_ONLY =
      Set.of(
          "Migrations",
          "LoadOnEmpty",
          "NodePlatform",
          "StoredBackups",
          "Witness",
          "LedgerChecks",
          "StoredVerification",
          "Check");

  private static final Set<String> PROVEN =
      Set.of(
          "Migrations",
          "LoadOnEmpty",
          "NodePlatform",
          "StoredBackups",
          "Witness",
          "LedgerChecks",
          "StoredVerification",
          "BackupCheck");

  private static final Duration BOUND = Duration.ofMinutes(5);

  private final DiskStore store;
  private final Components components;
  private final OutboxWorker worker;
  private final Dossiers dossiers;
  private final Staff staff;

  /** The work alone, on Derby in the folder, with the simulators in this JVM. */
  Wiring(Path folder) throws Exception {
    this(folder, DiskStore.derby(folder));
  }

  /** The same on a store of the caller's, which ends with it. */
  Wiring(Path folder, DiskStore store) throws Exception {
    this(folder, store, WORK_ONLY, components -> {});
  }

  /** With the checks of {@code ledger-verify}, and with settings made before the components are. */
  static Wiring proven(Path folder, DiskStore store, Consumer<Components> settings)
      throws Exception {
    return new Wiring(folder, store, PROVEN, settings);
  }

  private Wiring(Path folder, DiskStore store, Set<String> except, Consumer<Components> settings)
      throws Exception {
    System.setProperty("dvctt.clock.start", "2020-08-03T08:00");
    this.store = store;
    store.migrate("store", StoreMigrations.class);
    OutboxBell bell = new OutboxBell();
    components = new Components().with(BundleContext.class, FakeBundle.context(folder));
    settings.accept(components);
    components.with(StoreReady.class, new StoreReady() {});
    components.with(Transactions.class, store.transactions());
    components.with(Idempotency.class, new DbIdempotency());
    components.with(Outbox.class, new DbOutbox(bell));
    components.with(WaitingMessages.class, new DbWaitingMessages());
    components.with(Blobs.class, new FileBlobs(folder.resolve("blobs")));
    components.with(Leases.class, DbLeases.on(store.transactions(), Clock.systemUTC()));
    migrate();
    components.make(Set.of(), org.dvctt.regime.r2020.R2020.class);
    components.make(Set.of(), org.dvctt.plugin.ledgersim.LedgerSimulator.class);
    components.make(Set.of(), org.dvctt.plugin.banksim.BankSimulator.class);
    components.with(
        Guard.class,
        new DirectGuard(
            components.get(RegimePack.class),
            components.get(LedgerGateway.class),
            components.get(BankChannel.class)));
    components.make(
        except,
        org.dvctt.platform.StoredBusinessClock.class,
        org.dvctt.audit.StoredAuditTrail.class,
        org.dvctt.registry.RegistryAnswers.class,
        org.dvctt.access.PeopleBook.class,
        org.dvctt.budget.StoredBudgetBook.class,
        paymentClass(),
        org.dvctt.rollout.DossierFacts.class);
    dossiers = components.get(Dossiers.class);
    staff = new Staff(components);
    worker =
        new OutboxWorker(
            store.transactions(),
            components.get(Leases.class),
            bell,
            components.by(OutboxHandler.TOPIC, OutboxHandler.class));
  }

  DiskStore store() {
    return store;
  }

  Components components() {
    return components;
  }

  Staff staff() {
    return staff;
  }

  /** Loads the province. */
  void load() {
    components.get(ProvinceLoader.class).load("benchmark", PROVINCE);
  }

  /** Brings new dossiers from the draft to approval and returns their ids. */
  List<String> approve(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(approve(staff.create(1_000)));
    }
    return ids;
  }

  private String approve(DossierView draft) {
    DossierView view = draft;
    for (Staff.Step step : Staff.TO_APPROVAL) {
      view = staff.act(step.who(), view, step.act());
    }
    return view.id();
  }

  /**
   * Waits until all are paid. Asks for the state alone and not often: what the waiting costs would
   * be counted as the platform's.
   */
  void awaitPaid(List<String> ids) {
    long end = System.nanoTime() + BOUND.toNanos();
    for (String id : ids) {
      for (String state = state(id); !state.equals("COMPLETED"); state = state(id)) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(id + " is " + state + ", not paid");
        }
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  private String state(String id) {
    return store
        .transactions()
        .<String>read(
            tx ->
                Sql.in(tx)
                    .one(
                        "SELECT state FROM dossier WHERE dossier_id = ?",
                        row -> row.text("state"),
                        id)
                    .orElseThrow());
  }

  @Override
  public void close() throws Exception {
    worker.close();
    components.close();
    store.close();
  }

  private void migrate() {
    for (String context :
        List.of("platform", "registry", "access", "audit", "payment", "budget", "rollout")) {
      store.migrate(context, Migrations.class);
    }
  }

  private static Class<?> paymentClass() throws ClassNotFoundException {
    // Payment keeps its classes to itself.
    return Class.forName("org.dvctt.payment.ActTable");
  }
}
