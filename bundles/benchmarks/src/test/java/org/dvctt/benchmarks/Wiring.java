/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.Registry;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.Guard;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.Migrations;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.People;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
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
import org.dvctt.store.outbox.OutboxBell;
import org.dvctt.store.outbox.OutboxWorker;
import org.osgi.framework.BundleContext;

/**
 * The real contexts on a real store, in this JVM, with the registry's own made-up small province.
 */
final class Wiring implements AutoCloseable {
  private static final Path PROVINCE =
      Path.of("../core/registry/src/test/resources/provinces/99").toAbsolutePath().normalize();
  private static final UnitCode UNIT = UnitCode.of("1880001");
  private static final OfficeCode OFFICE = OfficeCode.of("8801");
  private static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1880001.00000");
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
  private static final Duration BOUND = Duration.ofMinutes(5);

  private final DiskStore store;
  private final Components components;
  private final OutboxWorker worker;
  private final Dossiers dossiers;

  Wiring(Path folder) throws Exception {
    System.setProperty("dvctt.clock.start", "2020-08-03T08:00");
    store = new DiskStore(folder);
    store.migrate("store", StoreMigrations.class);
    OutboxBell bell = new OutboxBell();
    components = new Components().with(BundleContext.class, FakeBundle.context(folder));
    components.with(StoreReady.class, new StoreReady() {});
    components.with(Transactions.class, store.transactions());
    components.with(Idempotency.class, new DbIdempotency());
    components.with(Outbox.class, new DbOutbox(bell));
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
        // What proves, copies or reports is no part of the work.
        Set.of(
            "Migrations",
            "LoadOnEmpty",
            "NodePlatform",
            "StoredBackups",
            "Witness",
            "LedgerChecks",
            "StoredVerification",
            "Check"),
        org.dvctt.platform.StoredBusinessClock.class,
        org.dvctt.audit.StoredAuditTrail.class,
        org.dvctt.registry.RegistryAnswers.class,
        org.dvctt.access.PeopleBook.class,
        org.dvctt.budget.StoredBudgetBook.class,
        paymentClass(),
        org.dvctt.rollout.DossierFacts.class);
    dossiers = components.get(Dossiers.class);
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

  /** Loads the province. */
  void load() {
    components.get(ProvinceLoader.class).load("benchmark", PROVINCE);
  }

  /** Brings new dossiers from the draft to approval and returns their ids. */
  List<String> approve(int count) {
    List<String> ids = new ArrayList<>();
    Actor maker = unit("kt", Role.UNIT_MAKER);
    Actor chief = unit("ktt", Role.UNIT_CHIEF_ACCOUNTANT);
    Actor holder = unit("ctk", Role.UNIT_ACCOUNT_HOLDER);
    Actor officer = treasury("gdv", Role.KB_OFFICER);
    Actor controller = treasury("ks", Role.KB_CONTROLLER);
    Actor leader = treasury("ld", Role.KB_LEADER);
    for (int i = 0; i < count; i++) {
      DossierView view = dossiers.create(maker, draft(), command());
      view = act(maker, view, "submit");
      view = act(chief, view, "sign2");
      view = act(holder, view, "sign1");
      view = act(officer, view, "accept");
      view = act(officer, view, "control");
      view = act(officer, view, "propose");
      view = act(controller, view, "check");
      view = act(leader, view, "approve");
      ids.add(view.id());
    }
    return ids;
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

  private DossierView act(Actor actor, DossierView view, String act) {
    return dossiers.act(actor, view.id(), ActRequest.plain(act, view.version(), command()));
  }

  private static Command command() {
    return new Command(UUID.randomUUID().toString(), "0".repeat(64));
  }

  private NewDossier draft() {
    String bank = components.get(Registry.class).catalogue("bank", DAY).get(0).code();
    Money amount = Money.of(1_000);
    VoucherLine line =
        new VoucherLine(
            "Tiền điện",
            null,
            null,
            EconItem.of("6501"),
            Sector.of("071"),
            FundSource.of("13"),
            amount);
    Voucher voucher =
        new Voucher(
            "01",
            "C2-02a/NS",
            DAY,
            Voucher.Ticks.USUAL,
            Program.of("00000"),
            // No two alike, or each would be warned of as a duplicate.
            "Tiền điện, công tơ " + UUID.randomUUID(),
            Declarations.NONE,
            new Payee("Điện lực (mẫu)", "", "1234567890", bank),
            null,
            List.of(line),
            amount,
            AmountInWords.of(amount));
    return new NewDossier(
        "SVC_RECURRENT_EXPENDITURE", ACCOUNT, FiscalYear.of(2020), List.of(voucher), List.of());
  }

  private Actor unit(String who, Role role) {
    return actor(who + "." + UNIT, new Grant(role, UNIT, null));
  }

  private Actor treasury(String who, Role role) {
    return actor(who + "." + OFFICE, new Grant(role, null, OFFICE));
  }

  private Actor actor(String login, Grant grant) {
    String person =
        store
            .transactions()
            .<String>write(tx -> components.get(People.class).person(tx, login, login, true));
    return new Actor(person, login, login, List.of(grant));
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
