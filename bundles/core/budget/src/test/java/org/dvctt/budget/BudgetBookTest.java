/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.budget;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.core.ports.StoreReady;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.BudgetLine;
import org.dvctt.model.Chapter;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.FundSource;
import org.dvctt.model.Money;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Program;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

@RunWith(Parameterized.class)
public class BudgetBookTest {
  private static final UnitCode UNIT = UnitCode.of("1990796");
  private final String engine;
  private TestStore store;
  private StoredBudgetBook book;
  private StoredBudgets budgets;

  public BudgetBookTest(String engine) {
    this.engine = engine;
  }

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine).with("budget", BudgetMigrations.class.getClassLoader());
    book = new StoredBudgetBook(new SystemTime(), new StoreReady() {});
    budgets = new StoredBudgets(store.transactions(), new StoreReady() {});
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void moneyGoesFromAllotmentToConsumptionAndBack() {
    allot("13", 1000);
    store.transactions().writing(tx -> book.reserve(tx, "D1", 1, claim("13", 400)));
    assertEquals(600, available("13"));
    store.transactions().writing(tx -> book.consume(tx, "D1", 1));
    assertEquals(600, available("13"));
    store.transactions().writing(tx -> book.giveBack(tx, "D1", 1, "V1", claim("13", 150)));
    assertEquals(750, available("13"));
    assertEquals(List.of(), budgets.verify());
  }

  @Test
  public void anOverspendIsRefusedAndChangesNothing() {
    allot("12", 500);
    allot("13", 1000);
    Map<BudgetLine, Money> claims = new HashMap<>(claim("12", 400));
    claims.putAll(claim("13", 1001));
    Refused refused =
        assertThrows(
            Refused.class,
            () -> store.transactions().writing(tx -> book.reserve(tx, "D1", 1, claims)));
    assertEquals("R09", refused.reasons().get(0).code());
    assertEquals(500, available("12"));
    assertEquals(1000, available("13"));
    assertEquals(List.of(), budgets.verify());
  }

  @Test
  public void aUnitsLinesAreForItsOwnPeopleAndForTheTreasury() {
    allot("13", 1000);
    UnitCode other = UnitCode.of("1990001");
    for (Grant grant :
        List.of(
            new Grant(Role.UNIT_VIEWER, UNIT, null),
            new Grant(Role.KB_OFFICER, null, OfficeCode.of("9918")))) {
      assertEquals(1, budgets.lines(person(grant), UNIT, FiscalYear.of(2020)).size());
    }
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                budgets.lines(
                    person(new Grant(Role.UNIT_MAKER, other, null)), UNIT, FiscalYear.of(2020)));
    assertEquals("WRONG_ROLE", refused.reasons().get(0).code());
  }

  private static Actor person(Grant grant) {
    return new Actor("p", "p", "p", List.of(grant));
  }

  @Test
  public void anUnknownLineIsR08() {
    Refused refused =
        assertThrows(
            Refused.class,
            () -> store.transactions().writing(tx -> book.reserve(tx, "D1", 1, claim("14", 1))));
    assertEquals("R08", refused.reasons().get(0).code());
  }

  @Test
  public void noMoreIsGivenBackThanWasConsumed() {
    allot("13", 1000);
    store.transactions().writing(tx -> book.reserve(tx, "D1", 1, claim("13", 400)));
    store.transactions().writing(tx -> book.consume(tx, "D1", 1));
    assertThrows(
        IllegalStateException.class,
        () ->
            store.transactions().writing(tx -> book.giveBack(tx, "D1", 1, "V1", claim("13", 401))));
    assertEquals(600, available("13"));
  }

  @Test
  public void sixtyFourThreadsNeverOverspend() throws InterruptedException {
    long limit = 1_000_003;
    long each = 30_000;
    allot("13", limit);
    ExecutorService people = Executors.newFixedThreadPool(64);
    CountDownLatch start = new CountDownLatch(1);
    AtomicInteger reserved = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    for (int i = 0; i < 64; i++) {
      String dossier = "D" + i;
      people.execute(
          () -> {
            try {
              start.await();
              store.transactions().writing(tx -> book.reserve(tx, dossier, 1, claim("13", each)));
              reserved.incrementAndGet();
            } catch (Refused e) {
              (e.reasons().get(0).code().equals("R09") ? refused : failed).incrementAndGet();
            } catch (InterruptedException e) {
              failed.incrementAndGet();
            }
          });
    }
    start.countDown();
    people.shutdown();
    people.awaitTermination(60, TimeUnit.SECONDS);
    assertEquals(0, failed.get());
    assertEquals(limit / each, reserved.get());
    assertEquals(64 - limit / each, refused.get());
    assertEquals(limit % each, available("13"));
    assertEquals(List.of(), budgets.verify());
  }

  @Test
  public void randomMovementsConserveEveryDong() {
    long seed = System.nanoTime();
    System.out.println("BudgetBookTest seed " + seed);
    Random random = new Random(seed);
    allot("12", 5000);
    allot("13", 9000);
    Map<Integer, String> states = new HashMap<>();
    for (int step = 0; step < 300; step++) {
      int number = random.nextInt(25);
      String dossier = "D" + number;
      String state = states.getOrDefault(number, "NONE");
      try {
        switch (state) {
          case "NONE" -> {
            Map<BudgetLine, Money> claims =
                claim(random.nextBoolean() ? "12" : "13", 1 + random.nextInt(900));
            store.transactions().writing(tx -> book.reserve(tx, dossier, 1, claims));
            states.put(number, "RESERVED");
          }
          case "RESERVED" -> {
            boolean consume = random.nextBoolean();
            store
                .transactions()
                .writing(
                    tx -> {
                      if (consume) {
                        book.consume(tx, dossier, 1);
                      } else {
                        book.release(tx, dossier, 1);
                      }
                    });
            states.put(number, consume ? "CONSUMED" : "RELEASED");
          }
          default -> store.transactions().writing(tx -> book.release(tx, dossier, 1));
        }
      } catch (Refused e) {
        assertEquals("R09", e.reasons().get(0).code());
      }
      assertEquals("after step " + step, List.of(), budgets.verify());
    }
  }

  @Test
  public void aRowThatDisagreesWithItsPostingsIsNamed() {
    allot("13", 1000);
    store
        .transactions()
        .<Integer>write(
            tx -> Sql.in(tx).update("UPDATE budget_line SET available = available + 1"));
    assertEquals(1, budgets.verify().size());
  }

  private void allot(String fundSource, long amount) {
    store
        .transactions()
        .writing(tx -> book.allot(tx, line(fundSource), Money.of(amount), "QĐ 01", true));
  }

  private long available(String fundSource) {
    return store
        .transactions()
        .<Long>read(tx -> book.available(tx, line(fundSource)).orElseThrow().dong());
  }

  private static Map<BudgetLine, Money> claim(String fundSource, long amount) {
    return Map.of(line(fundSource), Money.of(amount));
  }

  private static BudgetLine line(String fundSource) {
    return new BudgetLine(
        FiscalYear.of(2020),
        AccountNumber.parse("9523.3.1990796.00000"),
        Chapter.of("622"),
        Sector.of("071"),
        Program.of("00000"),
        FundSource.of(fundSource));
  }

  private static final class SystemTime implements BusinessClock {
    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public boolean shifted() {
      return false;
    }
  }
}
