/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dvctt.access.PeopleBook;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.core.ports.BudgetBook;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.HistoryBook;
import org.dvctt.core.ports.HistoryRow;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Role;
import org.dvctt.registry.enrolment.EnrolmentService;
import org.dvctt.registry.load.ProvinceLoader;
import org.dvctt.store.testing.TestStore;

/**
 * A registry on an empty database, Derby in memory by default, with the real access context and
 * notebooks for the others.
 */
public final class TestProvince implements AutoCloseable {
  public static final Path SMALL = Path.of("src/test/resources/provinces/99");
  static final Path PILOT = Path.of("../../../config/provinces/12");

  /** By engine: what the load of the small province told the other contexts. */
  private static final Map<String, TestProvince> LOADED = new ConcurrentHashMap<>();

  final TestStore store;
  public final Transactions transactions;
  final List<AuditEntry> audited = new ArrayList<>();
  final List<OutboxMessage> told = new ArrayList<>();
  final Map<BudgetLine, Money> allotted = new LinkedHashMap<>();
  final Map<String, List<HistoryRow>> history = new LinkedHashMap<>();
  final Path data;
  public final ProvinceLoader loader;
  public final RegistryService registry;
  final RegistryAnswers answers;
  final EnrolmentService enrolments;
  Instant now = Instant.parse("2020-08-03T01:00:00Z");
  Consumer<String> beforeBatch = batch -> {};

  final BusinessClock clock =
      new BusinessClock() {
        @Override
        public Instant now() {
          return now;
        }

        @Override
        public boolean shifted() {
          return true;
        }
      };

  public TestProvince() {
    this(TestStore.derby());
  }

  TestProvince(TestStore store) {
    this(tables(store), store.transactions());
  }

  /** The small province as its load leaves it; it is loaded once and then copied. */
  static TestProvince small(String engine) {
    TestStore store =
        tables(TestStore.on(engine))
            .filled(
                "the small province",
                empty -> {
                  TestProvince loaded = new TestProvince(empty, empty.transactions());
                  loaded.registry.load(admin(), SMALL);
                  LOADED.put(engine, loaded);
                });
    TestProvince province = new TestProvince(store, store.transactions());
    TestProvince loaded = Objects.requireNonNull(LOADED.get(engine));
    province.allotted.putAll(loaded.allotted);
    province.history.putAll(loaded.history);
    province.audited.addAll(loaded.audited);
    return province;
  }

  private static TestStore tables(TestStore store) {
    return store
        .with("registry", RegistryMigrations.class.getClassLoader())
        .with("access", PeopleBook.class.getClassLoader());
  }

  private TestProvince(TestStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
    StoreReady ready = new StoreReady() {};
    try {
      data = Files.createTempDirectory("data");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loader =
        new ProvinceLoader(
            transactions,
            clock,
            (tx, entry) -> audited.add(entry),
            new PeopleBook(clock, ready),
            new Allotments(),
            new Vouchers(),
            data);
    registry = new RegistryService(transactions, clock, (tx, entry) -> audited.add(entry), loader);
    answers = new RegistryAnswers(clock, ready);
    enrolments =
        new EnrolmentService(
            transactions,
            answers,
            clock,
            (tx, entry) -> audited.add(entry),
            store.idempotency(),
            (tx, message) -> told.add(message),
            ready);
  }

  static Actor actor(Role role, String office) {
    return new Actor(
        "P1",
        "login",
        "Name",
        List.of(new Grant(role, null, office.isEmpty() ? null : OfficeCode.of(office))));
  }

  static Actor admin() {
    return actor(Role.KB_SYSADMIN, "");
  }

  Stream<HistoryRow> vouchers() {
    return history.values().stream().flatMap(List::stream);
  }

  /** A copy of the small province in which one text of one file is replaced. */
  Path smallWith(String file, String old, String replacement) throws IOException {
    Path copy = small();
    Path changed = copy.resolve(file);
    Files.writeString(changed, Files.readString(changed).replace(old, replacement));
    return copy;
  }

  /** A copy of the small province, to be broken. */
  Path small() throws IOException {
    Path copy = Files.createDirectories(data.resolve("province"));
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path from : (Iterable<Path>) files::iterator) {
        Path to = copy.resolve(SMALL.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.writeString(to, Files.readString(from));
        }
      }
    }
    return copy;
  }

  @Override
  public void close() {
    store.close();
  }

  private final class Allotments implements BudgetBook {
    @Override
    public void allot(Tx tx, BudgetLine line, Money amount, String source, boolean synthetic) {
      allotted.merge(line, amount, Money::plus);
    }

    @Override
    public Optional<Money> available(Tx tx, BudgetLine line) {
      return Optional.ofNullable(allotted.get(line));
    }

    @Override
    public Optional<Money> allotted(Tx tx, BudgetLine line) {
      return available(tx, line);
    }

    @Override
    public void reserve(Tx tx, String dossierId, int version, Map<BudgetLine, Money> claims) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void release(Tx tx, String dossierId, int version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void consume(Tx tx, String dossierId, int version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void giveBack(
        Tx tx, String dossierId, int version, String voucherId, Map<BudgetLine, Money> claims) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Vouchers implements HistoryBook {
    @Override
    public void add(Tx tx, String batch, List<HistoryRow> rows) {
      beforeBatch.accept(batch);
      history.put(batch, List.copyOf(rows));
    }

    @Override
    public void read(Tx tx, String batch, Consumer<HistoryRow> each) {
      history.get(batch).forEach(each);
    }
  }
}
