/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.dvctt.core.ports.Blobs;
import org.dvctt.core.ports.LedgerCheck;
import org.dvctt.model.Finding;
import org.dvctt.plugin.simcommon.JournalCheck;

/**
 * Many orders through the real core while bank and ledger, processes of their own, go wrong by plan
 * and are killed, and the core itself is stopped and started. In two parts: until everything waits
 * for nobody but people, then until people have concluded all that they were asked.
 */
final class FaultRun implements AutoCloseable {
  private static final int CLIENTS = 4;

  /** For so long nothing may happen before it counts as quiet: longer than a late return takes. */
  private static final long QUIET_SECONDS = 5;

  /** What a run is like. */
  record Load(
      int orders,
      long seed,
      int percent,
      int restarts,
      int mostPauseMs,
      int askMinutes,
      int longestWaitSeconds) {
    /** How long everything may take to become quiet. */
    long boundSeconds() {
      return 240 + orders / 2 + askMinutes * 120L;
    }
  }

  private final Load load;
  private final OutsideSimulators outside;
  private final RestartedCore core;
  private final List<String> dossiers = Collections.synchronizedList(new ArrayList<>());
  private final Comebacks comebacks;
  private final Conclusions conclusions;
  private int kills;

  FaultRun(Load load, Path folder, Callable<DiskStore> store) throws Exception {
    this.load = load;
    this.outside = OutsideSimulators.start(folder.resolve("outside"), load.seed(), load.percent());
    this.core = core(folder, store);
    core.with(
        wiring -> {
          wiring.load();
          return true;
        });
    this.comebacks = new Comebacks(core, new Random(load.seed() + 100));
    this.conclusions = new Conclusions(core);
  }

  private RestartedCore core(Path folder, Callable<DiskStore> store) throws Exception {
    Map<String, Object> payment =
        Map.of(
            "longest_wait_seconds",
            load.longestWaitSeconds(),
            "person_after_minutes",
            load.askMinutes(),
            "news_seconds",
            1);
    try {
      return new RestartedCore(
          () ->
              Wiring.proven(
                  folder,
                  store.call(),
                  made -> outside.lead(made).settings("PaymentConfig", payment)));
    } catch (Exception e) {
      outside.close();
      throw e;
    }
  }

  /**
   * Brings the orders on their way, under kills and restarts, and waits until only people can go
   * on.
   */
  void untilOnlyPeopleCanGoOn() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    AtomicInteger left = new AtomicInteger(load.orders());
    try (Outages outages = new Outages(outside, new Random(load.seed()), load.mostPauseMs())) {
      List<Future<Void>> clients = new ArrayList<>();
      for (int client = 1; client <= CLIENTS; client++) {
        Random random = new Random(load.seed() + client);
        clients.add(pool.submit(new NewOrders(core, random, left, dossiers)));
      }
      for (int restart = 1; restart <= load.restarts(); restart++) {
        int at = load.orders() - restart * load.orders() / (load.restarts() + 1);
        await("orders come in", () -> left.get() <= at, clients);
        core.restart();
      }
      await("all orders are approved", () -> clients.stream().allMatch(Future::isDone), clients);
      for (Future<Void> client : clients) {
        client.get();
      }
      // Under outages until nearly all is done or waits for people.
      int few = Math.max(3, dossiers.size() / 50);
      await("most are done", () -> work() && underWay() <= few, clients);
      outages.close();
      kills = outages.kills();
    } finally {
      pool.shutdownNow();
    }
    quiet();
  }

  /** Lets people conclude from the other side's journals, and what follows from it. */
  void untilPeopleHaveConcluded() throws Exception {
    List<Books.Order> bank = books().openPayments();
    List<Books.Order> ledger = books().openBookings();
    while (!bank.isEmpty() || !ledger.isEmpty()) {
      FaultsMet bankMet = bank();
      FaultsMet ledgerMet = ledger();
      bank.stream().filter(Books.Order::asked).forEach(o -> conclusions.payment(o, bankMet));
      ledger.stream().filter(Books.Order::asked).forEach(o -> conclusions.booking(o, ledgerMet));
      quiet();
      bank = books().openPayments();
      ledger = books().openBookings();
    }
  }

  /** Everything that {@code ledger-verify} finds. */
  List<Finding> findings() {
    return core.with(
        wiring ->
            wiring.components().all(LedgerCheck.class).stream()
                .flatMap(
                    check ->
                        check
                            .findings(
                                wiring.store().transactions(), wiring.components().get(Blobs.class))
                            .stream())
                .toList());
  }

  /** Names of the checks behind {@link #findings}. */
  List<String> checks() {
    return core.with(
        wiring ->
            wiring.components().all(LedgerCheck.class).stream()
                .map(LedgerCheck::name)
                .sorted()
                .toList());
  }

  Books books() {
    return core.with(wiring -> new Books(wiring.store().transactions()));
  }

  List<JournalCheck> compare() {
    return outside.compare(books().payments(), books().bookings());
  }

  FaultsMet bank() {
    return FaultsMet.in(outside.bank().journal());
  }

  FaultsMet ledger() {
    return FaultsMet.in(outside.ledger().journal());
  }

  /** What happened, for people. */
  String figures() {
    return dossiers.size()
        + " dossiers, "
        + books().payments().size()
        + " payments and "
        + books().bookings().size()
        + " bookings ordered; bank met "
        + bank().byKind()
        + ", ledger "
        + ledger().byKind()
        + "; "
        + kills
        + " kills outside, "
        + load.restarts()
        + " restarts of the core; sent again "
        + comebacks.again()
        + ", given up "
        + comebacks.givenUp()
        + "; concluded by two persons: "
        + conclusions.payments()
        + " payments, "
        + conclusions.bookings()
        + " bookings";
  }

  @Override
  public void close() throws Exception {
    core.close();
    outside.close();
  }

  /**
   * Waits until nothing has happened for a while and everything that is open is asked of people.
   */
  private void quiet() throws Exception {
    long[] last = {-1, System.nanoTime()};
    await(
        "everything is quiet",
        () -> {
          work();
          long lines = books().lines();
          if (lines != last[0] || !onlyPeopleCanGoOn()) {
            last[0] = lines;
            last[1] = System.nanoTime();
          }
          return System.nanoTime() - last[1] > TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
        },
        List.of());
  }

  /** Whether every open order was never answered in a way that helps, and is asked of a person. */
  private boolean onlyPeopleCanGoOn() {
    List<Books.Order> bookings = books().openBookings();
    List<Books.Order> payments = books().openPayments();
    // An order behind an unanswered one of its own dossier waits with it.
    Set<String> held =
        payments.stream()
            .filter(Books.Order::asked)
            .map(Books.Order::dossier)
            .collect(Collectors.toCollection(HashSet::new));
    bookings.stream().filter(Books.Order::asked).forEach(order -> held.add(order.dossier()));
    if (!payments.stream().allMatch(order -> held.contains(order.dossier()))
        || !held.containsAll(books().unfinished())) {
      return false;
    }
    FaultsMet bank = bank();
    FaultsMet ledger = ledger();
    return payments.stream().allMatch(order -> !order.asked() || bank.forPeople(order.id()))
        && bookings.stream().allMatch(order -> order.asked() && ledger.forPeople(order.id()));
  }

  private long underWay() {
    Set<String> asked = new HashSet<>();
    books().openPayments().stream().filter(Books.Order::asked).forEach(o -> asked.add(o.dossier()));
    books().openBookings().stream().filter(Books.Order::asked).forEach(o -> asked.add(o.dossier()));
    return books().unfinished().stream().filter(id -> !asked.contains(id)).count();
  }

  private boolean work() {
    books().cameBack().forEach(comebacks::workOn);
    return true;
  }

  private interface Condition {
    boolean holds();
  }

  private void await(String what, Condition condition, List<Future<Void>> clients)
      throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(load.boundSeconds());
    while (!condition.holds()) {
      for (Future<Void> client : clients) {
        if (client.isDone()) {
          client.get();
        }
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "not within "
                + load.boundSeconds()
                + " s: "
                + what
                + "; open payments "
                + books().openPayments()
                + ", bookings "
                + books().openBookings()
                + ", unfinished "
                + books().unfinished());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }
}
