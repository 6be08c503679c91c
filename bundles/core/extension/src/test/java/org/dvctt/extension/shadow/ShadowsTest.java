/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dvctt.api.extension.ShadowReport;
import org.dvctt.api.extension.ShadowReport.Difference;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.core.ports.Transactions;
import org.dvctt.core.ports.Tx;
import org.dvctt.extension.life.ExtensionMigrations;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Verdict;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** What becomes of offered questions: put, counted, stored, told, expired; on both engines. */
@RunWith(Parameterized.class)
public class ShadowsTest {
  private static final PluginRef NEW = new PluginRef("norms", "2.0.0");
  private static final PluginRef OLD = new PluginRef("norms", "1.0.0");
  private final TestStore store;
  private ShadowDesk desk;

  public ShadowsTest(String engine) {
    store = TestStore.on(engine).with("extension", ExtensionMigrations.class.getClassLoader());
    desk = new ShadowDesk(store.transactions(), Shadows.WAITING);
  }

  @Parameterized.Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @After
  public void close() {
    store.close();
  }

  @Test
  public void beforeAnyQuestionTheReportIsEmpty() {
    assertEquals(
        new ShadowReport("norms", "2.0.0", "nothing", null, 0, 0, 0, 0, List.of()), report());
  }

  @Test
  public void whatWasJudgedIsStoredAndToldAfterARestart() {
    offer("A", "R1 PASS", () -> Said.verdicts("R1 PASS"));
    offer("B", "R1 PASS", () -> Said.verdicts("R1 FAIL X"));
    offer("C", "R1 PASS", () -> Said.verdicts("R1 FAIL X, R2 PASS"));
    offer("D", "R1 PASS", ShadowsTest::failing);
    offer("E", "R1 PASS", ShadowsTest::gone);
    assertEquals(5, desk.putAll());
    ShadowReport before = report();
    assertEquals(
        new ShadowReport(
            "norms",
            "2.0.0",
            "norms 1.0.0",
            desk.now,
            4,
            1,
            1,
            1,
            List.of(
                new Difference("R1", "PASS", "FAIL X", 2, List.of("B", "C")),
                new Difference("R2", "-", "PASS", 1, List.of("C")))),
        before);
    assertEquals(2, before.different());
    restart();
    assertEquals(before, report());
    offer("B", "R1 PASS", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    assertEquals(
        "counted on, the dossier told once",
        new Difference("R1", "PASS", "FAIL X", 3, List.of("B", "C")),
        report().differences().get(0));
  }

  @Test
  public void severalVersionsToCompareWithAreNamed() {
    offer("A", "R1 PASS", () -> Said.verdicts("R1 PASS"));
    desk.shadows.offer(new ShadowQuestion(NEW, 100, null, "dossier:B", null, List::of));
    desk.putAll();
    assertEquals("nothing, norms 1.0.0", report().against());
    assertEquals(2, report().same());
  }

  @Test
  public void aFullQueueDropsAndCounts() {
    desk = new ShadowDesk(store.transactions(), 3);
    for (int i = 0; i < 10; i++) {
      offer("D" + i, "", () -> Said.verdicts(""));
    }
    assertEquals(7, report().dropped());
    assertNull("nothing was put yet", report().since());
    assertEquals(3, desk.putAll());
    assertEquals(3, report().questions());
    assertEquals(desk.now, report().since());
    assertEquals(7, report().dropped());
  }

  @Test
  public void whatIsOutOfTheSampleIsDropped() {
    int many = 200;
    long inside = IntStream.range(0, many).filter(i -> Sample.takes("dossier:" + i, 30)).count();
    for (int i = 0; i < many; i++) {
      desk.shadows.offer(
          new ShadowQuestion(NEW, 30, OLD, "dossier:" + i, List.of(), () -> Said.verdicts("")));
    }
    assertEquals(inside, desk.putAll());
    assertEquals(inside, report().questions());
    assertEquals(many - inside, report().dropped());
  }

  @Test
  public void onlySomeDossiersOfAChangeAreKept() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < Tally.DOSSIERS; i++) {
        offer("D" + round + "-" + i, "", () -> Said.verdicts("R1 FAIL X"));
      }
      desk.putAll();
      desk.shadows.store();
    }
    Difference difference = report().differences().get(0);
    assertEquals(2 * Tally.DOSSIERS, difference.count());
    assertEquals(Tally.DOSSIERS, difference.dossiers().size());
  }

  @Test
  public void tooManyChangesAreOne() {
    int many = Tally.CHANGES + 50;
    for (int i = 0; i < many; i++) {
      String code = "C" + i;
      offer("D", "", () -> Said.verdicts("R1 FAIL " + code));
      desk.putAll();
      if (i % 40 == 0) {
        desk.shadows.store();
      }
    }
    ShadowReport report = report();
    assertEquals(many, report.different());
    assertEquals(many, report.differences().stream().mapToLong(Difference::count).sum());
    assertTrue(report.differences().size() <= Tally.CHANGES + 1);
    assertEquals("others", report.differences().get(0).rule());
  }

  @Test
  public void longTextsAreShortenedAndStillToldApart() {
    String rule = "R".repeat(600);
    offer("A", "", () -> Said.verdicts(rule + "1 FAIL X"));
    offer("A", "", () -> Said.verdicts(rule + "2 FAIL X"));
    desk.putAll();
    assertEquals(2, report().different());
    assertEquals(2, (long) store.transactions().<Long>read(tx -> count(tx, "shadow_change")));
  }

  @Test
  public void resultsExpireDayByDay() {
    offer("A", "", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    desk.shadows.store();
    desk.now = desk.now.plus(Duration.ofDays(10));
    Instant later = desk.now;
    offer("B", "", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    assertEquals(2, report().questions());
    desk.now = desk.now.plus(Duration.ofDays(ShadowBook.DAYS - 9));
    assertEquals("not told any more", later, report().since());
    assertEquals(
        List.of(new Difference("R1", "-", "FAIL X", 1, List.of("B"))), report().differences());
    assertEquals(3, desk.shadows.expire());
    assertEquals(0, desk.shadows.expire());
    desk.now = desk.now.plus(Duration.ofDays(10));
    assertEquals(3, desk.shadows.expire());
    assertEquals(0, report().questions());
  }

  @Test
  public void aCandidateThatBeginsAnewHasNoPast() {
    PluginRef other = new PluginRef("norms", "3.0.0");
    offer("A", "", () -> Said.verdicts("R1 FAIL X"));
    desk.shadows.offer(new ShadowQuestion(other, 100, OLD, "dossier:A", List.of(), List::of));
    desk.putAll();
    desk.shadows.store();
    offer("B", "", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    desk.shadows.forget(NEW);
    assertEquals(0, report().questions());
    assertEquals(List.of(), report().differences());
    assertEquals(1, desk.shadows.report(other).questions());
  }

  @Test
  public void twoNodesAddToTheSameResults() {
    ShadowDesk second = new ShadowDesk(store.transactions(), Shadows.WAITING);
    offer("A", "", () -> Said.verdicts("R1 FAIL X"));
    second.shadows.offer(question("B", "", () -> Said.verdicts("R1 FAIL X")));
    desk.putAll();
    second.putAll();
    desk.shadows.store();
    assertEquals(2, second.shadows.report(NEW).different());
    assertEquals(List.of("A", "B"), report().differences().get(0).dossiers());
  }

  @Test
  public void whatCouldNotBeStoredIsStoredLater() {
    class Failing implements Transactions {
      boolean fails = true;

      @Override
      public <T extends @Nullable Object> T write(Work<T> work) {
        if (fails) {
          throw new IllegalStateException("the store is away");
        }
        return store.transactions().write(work);
      }

      @Override
      public <T extends @Nullable Object> T read(Work<T> work) {
        return store.transactions().read(work);
      }

      @Override
      public boolean active() {
        return false;
      }
    }

    Failing failing = new Failing();
    desk = new ShadowDesk(failing, Shadows.WAITING);
    offer("A", "", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    assertThrows(IllegalStateException.class, desk.shadows::store);
    offer("B", "", () -> Said.verdicts("R1 FAIL X"));
    desk.putAll();
    failing.fails = false;
    assertEquals(
        List.of(new Difference("R1", "-", "FAIL X", 2, List.of("A", "B"))), report().differences());
  }

  @Test
  public void atTheEndWhatWaitsIsDroppedAndTheRestStored() throws InterruptedException {
    offer("A", "", () -> Said.verdicts(""));
    desk.putAll();
    offer("B", "", () -> Said.verdicts(""));
    desk.shadows.close();
    offer("C", "", () -> Said.verdicts(""));
    restart();
    assertEquals(1, report().questions());
    assertEquals(1, report().dropped());
  }

  private void offer(String dossier, String asked, Callable<?> ask) {
    desk.shadows.offer(question(dossier, asked, ask));
  }

  private static ShadowQuestion question(String dossier, String asked, Callable<?> ask) {
    List<Verdict> answered = Said.verdicts(asked);
    return new ShadowQuestion(NEW, 100, OLD, "dossier:" + dossier, answered, ask);
  }

  private ShadowReport report() {
    return desk.shadows.report(NEW);
  }

  private void restart() {
    Instant now = desk.now;
    desk = new ShadowDesk(store.transactions(), Shadows.WAITING);
    desk.now = now;
  }

  private static Object failing() {
    throw new PluginFailure(Why.TIMED_OUT, "norms", "too slow");
  }

  private static Object gone() {
    throw new PluginFailure(Why.MISSING, "norms", "it is going away");
  }

  private static long count(Tx tx, String table) {
    return Sql.in(tx).count("SELECT COUNT(*) FROM " + table);
  }
}
