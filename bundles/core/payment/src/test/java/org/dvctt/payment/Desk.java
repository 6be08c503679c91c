/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierView;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.budget.BudgetMigrations;
import org.dvctt.budget.StoredBudgetBook;
import org.dvctt.budget.StoredBudgets;
import org.dvctt.core.ports.AuditTrail;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.Outbox;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.AmountInWords;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.Declarations;
import org.dvctt.model.EconItem;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.Payee;
import org.dvctt.model.Program;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.model.Voucher;
import org.dvctt.model.VoucherLine;
import org.dvctt.store.Sql;
import org.dvctt.store.blob.FileBlobs;
import org.dvctt.store.testing.TestStore;

/** The real engine and the real budget on a test's store, and people of each role to work it. */
final class Desk {
  static final UnitCode UNIT = UnitCode.of("1990796");
  static final FiscalYear YEAR = FiscalYear.of(2020);
  static final AccountNumber SINGLE_SIGNED = AccountNumber.parse("9523.3.1990796.00001");
  static final AccountNumber ACCOUNT = AccountNumber.parse("9523.3.1990796.00000");
  private static final StoreReady READY = new StoreReady() {};

  final TestStore store;
  final FakeGuard guard;
  final FakeRegistry registry = new FakeRegistry();
  final SummerMorning clock = new SummerMorning();
  final StoredBudgetBook book = new StoredBudgetBook(clock, READY);
  final StoredBudgets budgets;
  final Ground ground;
  final DossierActs dossiers;
  private static final PaymentSettings SETTINGS =
      new PaymentSettings(
          30,
          10L << 20,
          Duration.ZERO,
          Duration.ofHours(48),
          Duration.ofMinutes(1),
          Duration.ofHours(1),
          Duration.ofHours(1));

  final Blobs blobs;
  private final AtomicInteger keys = new AtomicInteger();
  private String paper = "";

  Desk(TestStore store, AuditTrail audit, Outbox outbox) {
    this.store = store;
    store.with("budget", BudgetMigrations.class.getClassLoader());
    store.with("payment", PaymentMigrations.class.getClassLoader());
    guard = new FakeGuard(store.transactions());
    blobs = new FileBlobs(folder());
    budgets = new StoredBudgets(store.transactions(), READY);
    ground =
        new Ground(
            store.transactions(),
            registry,
            book,
            audit,
            outbox,
            clock,
            guard,
            blobs,
            new FakePeople(),
            SETTINGS);
    dossiers = new DossierActs(ground);
  }

  static BusinessClock day() {
    return new SummerMorning();
  }

  void allot(long amount) {
    allot(ACCOUNT, amount);
  }

  void allot(AccountNumber account, long amount) {
    store
        .transactions()
        .writing(
            tx ->
                book.allot(
                    tx,
                    new BudgetLine(
                        YEAR,
                        account,
                        Chapter.of("622"),
                        Sector.of("071"),
                        Program.of("00000"),
                        FundSource.of("13")),
                    Money.of(amount),
                    "QĐ 01",
                    true));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("blobs");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A PDF of the unit's, sent once; returns its hash. */
  String paper() {
    if (paper.isEmpty()) {
      byte[] pdf = "%PDF-1.4 giấy tờ".getBytes(StandardCharsets.UTF_8);
      paper =
          new SentFiles(ground)
              .put(
                  person("kt", Role.UNIT_MAKER), UNIT, "giay-to.pdf", new ByteArrayInputStream(pdf))
              .sha256();
    }
    return paper;
  }

  static Actor person(String person, Role role) {
    return new Actor(
        person,
        person,
        person,
        List.of(
            role.isOfUnit()
                ? new Grant(role, UNIT, null)
                : new Grant(role, null, FakeRegistry.OFFICE)));
  }

  static NewDossier draft(long amount) {
    return draft(ACCOUNT, voucher(amount));
  }

  static NewDossier draft(AccountNumber account, Voucher... vouchers) {
    return new NewDossier("SVC_RECURRENT_EXPENDITURE", account, YEAR, List.of(vouchers), List.of());
  }

  static Voucher voucher(long amount) {
    VoucherLine line =
        new VoucherLine(
            "Tiền điện",
            null,
            null,
            EconItem.of("6501"),
            Sector.of("071"),
            FundSource.of("13"),
            Money.of(amount));
    return new Voucher(
        "01",
        "C2-02a/NS",
        LocalDate.of(2020, 8, 3),
        Voucher.Ticks.USUAL,
        Program.of("00000"),
        "Tiền điện tháng 7",
        Declarations.NONE,
        new Payee("Điện lực", "", "1234567890", "agribank"),
        null,
        List.of(line),
        Money.of(amount),
        AmountInWords.of(Money.of(amount)));
  }

  /** A command with a key of its own. */
  Command command() {
    return new Command("key-" + keys.incrementAndGet(), "hash");
  }

  /** Does the act as a portal would: an edit carries a draft, all others a request. */
  DossierView act(
      Actor actor, String id, String act, long version, String reason, String... codes) {
    return act.equals("edit")
        ? dossiers.edit(actor, id, version, draft(1001), command())
        : dossiers.act(actor, id, request(id, act, version, reason, codes));
  }

  /** A request with everything that any act may need. */
  ActRequest request(String id, String act, long version, String reason, String... codes) {
    Map<String, String> inputs =
        Map.of(
            "until", "2020-09-30",
            "officer", "gdv2",
            "voucher", id + "-1-1",
            "decision", act.equals("resolve_ledger") ? "POSTED" : "PAID",
            "reference", "FT9",
            "number", "GL9",
            "evidence", paper());
    return new ActRequest(
        act,
        version,
        reason,
        List.of(codes),
        Map.of("V18", "hai chứng từ khác nhau"),
        inputs,
        draft(1001),
        command());
  }

  /** The dossier's row, which nobody is kept from seeing. */
  DossierRow row(String id) {
    return store
        .transactions()
        .<DossierRow>read(tx -> new DossierTable(Sql.in(tx)).find(id).orElseThrow());
  }

  /** A Monday in summer, at nine, until a test lets time pass. */
  static final class SummerMorning implements BusinessClock {
    Instant now = Instant.parse("2020-08-03T02:00:00Z");

    /** What happens when somebody looks at the clock the next time. */
    final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    @Override
    public Instant now() {
      next.getAndSet(() -> {}).run();
      return now;
    }

    @Override
    public boolean shifted() {
      return true;
    }
  }
}
