/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.api.extension.PluginHistoryLine;
import org.dvctt.api.extension.PluginState;
import org.dvctt.core.ports.AuditEntry;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What is wanted, on both stores, also when several change it at once. */
@RunWith(Parameterized.class)
public class LifeBookTest {
  private static final Who ADMIN = new Who("console:quantri", "thử");
  private static final PluginRef ONE = new PluginRef("norms", "1.0.0");
  private static final PluginRef TWO = new PluginRef("norms", "1.1.0");

  @Parameter public String engine;
  private TestStore store;
  private final List<AuditEntry> audited =
      java.util.Collections.synchronizedList(new ArrayList<>());

  @Parameters(name = "{0}")
  public static List<String> engines() {
    return TestStore.engines();
  }

  @After
  public void close() {
    store.close();
  }

  private LifeBook book() {
    store = TestStore.on(engine).with("extension", ExtensionMigrations.class.getClassLoader());
    return new LifeBook(store.transactions(), (tx, entry) -> audited.add(entry));
  }

  @Test
  public void aSwapIsOneChangeOfTwoVersions() {
    LifeBook book = book();
    upTo(book, ONE, LifeAct.SWAP);
    upTo(book, TWO, LifeAct.PROBE);
    PluginRow active = book.swap(TWO, Map.of(ONE, LifeAct.RETIRE), ADMIN);
    assertEquals(PluginState.ACTIVE, active.state());
    assertEquals(active.generation(), active.activated());
    PluginRow old = book.wanted().find(ONE).orElseThrow();
    assertEquals(PluginState.DRAINING, old.state());
    assertEquals("RETIRE", old.next());
    assertTrue(old.activated() < active.activated());
    assertTrue(audited.stream().anyMatch(entry -> entry.act().equals("plugin.swap")));
  }

  @Test
  public void aSwapOfWhichOnePartIsRefusedChangesNothing() {
    LifeBook book = book();
    upTo(book, ONE, LifeAct.PROBE);
    upTo(book, TWO, LifeAct.PROBE);
    long before = book.generation();
    // ONE is not asked, so it can't drain.
    assertThrows(Refused.class, () -> book.swap(TWO, Map.of(ONE, LifeAct.RETIRE), ADMIN));
    assertEquals(PluginState.PROBED, book.wanted().find(TWO).orElseThrow().state());
    assertEquals(before, book.generation());
  }

  @Test
  public void theSameVersionWithOtherBytesIsRefusedUnlessItWasRejected() {
    LifeBook book = book();
    book.receive(fresh(ONE, "a"), false, ADMIN);
    assertEquals(
        "SAME_VERSION_OTHER_BYTES", code(() -> book.receive(fresh(ONE, "b"), false, ADMIN)));
    assertEquals("PLUGIN_KNOWN", code(() -> book.receive(fresh(ONE, "a"), false, ADMIN)));
    book.act(LifeAct.REJECT, ONE, ADMIN, "");
    assertEquals(PluginState.RECEIVED, book.receive(fresh(ONE, "b"), false, ADMIN).state());
    upTo(book, TWO, LifeAct.SWAP);
    assertEquals(
        "SAME_VERSION_OTHER_BYTES", code(() -> book.receive(fresh(TWO, "c"), false, ADMIN)));
    assertEquals("c".repeat(64), book.receive(fresh(TWO, "c"), true, ADMIN).sha256());
  }

  @Test
  public void whatWasRemovedIsShownNoMoreAndComesBackOnlyAsItWas() {
    LifeBook book = book();
    book.receive(fresh(ONE, "a"), false, ADMIN);
    book.act(LifeAct.REMOVE, ONE, ADMIN, "");
    assertTrue(book.wanted().rows().isEmpty());
    assertEquals("PLUGIN_UNKNOWN", code(() -> book.act(LifeAct.VERIFY, ONE, ADMIN, "")));
    assertEquals(
        "SAME_VERSION_OTHER_BYTES", code(() -> book.receive(fresh(ONE, "b"), false, ADMIN)));
    book.receive(fresh(ONE, "a"), false, ADMIN);
    assertEquals(1, book.wanted().rows().size());
  }

  @Test
  public void whatIsTakenOutOnItsWayBackIsStillWaitedFor() {
    LifeBook book = book();
    upTo(book, ONE, LifeAct.SWAP);
    assertTrue(takenOut(book, ONE).owed());
    book.act(LifeAct.STAGE, ONE, ADMIN, "");
    assertTrue(takenOut(book, ONE).owed());
    upTo(book, TWO, LifeAct.PROBE);
    assertFalse("nobody asked it", takenOut(book, TWO).owed());
  }

  private static PluginRow takenOut(LifeBook book, PluginRef ref) {
    PluginState before = book.wanted().find(ref).orElseThrow().state();
    return book.act(LifeAct.QUARANTINE, ref, ADMIN, "", row -> Rows.takenOut(row, before));
  }

  @Test
  public void theLastSettingOfANameCountsAndAnEmptyOneIsTheDefaultAgain() {
    LifeBook book = book();
    upTo(book, ONE, LifeAct.SWAP);
    book.configure(ONE, Map.of("cap", "5", "outcome", "FAIL"), ADMIN);
    book.configure(ONE, Map.of("cap", "7"), ADMIN);
    assertEquals(Map.of("cap", "7", "outcome", "FAIL"), book.settings(ONE));
    book.configure(ONE, Map.of("outcome", ""), ADMIN);
    assertEquals(Map.of("cap", "7"), book.settings(ONE));
    assertEquals(Map.of(), book.settings(TWO));
  }

  @Test
  public void randomActsOfSeveralAdminsLeaveOneStoryWithoutGaps() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LifeBookTest seed " + seed);
    LifeBook book = book();
    List<PluginRef> refs = List.of(ONE, TWO, new PluginRef("bank", "1.0.0"));
    for (PluginRef ref : refs) {
      book.receive(fresh(ref, "a"), false, ADMIN);
    }
    AtomicInteger done = new AtomicInteger();
    ExecutorService admins = Executors.newFixedThreadPool(3);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Random random = new Random(seed + i);
      all.add(
          admins.submit(
              () -> {
                for (int n = 0; n < 60; n++) {
                  PluginRef ref = refs.get(random.nextInt(refs.size()));
                  LifeAct act = LifeAct.values()[random.nextInt(LifeAct.values().length)];
                  if (act != LifeAct.RECEIVE && act != LifeAct.REMOVE && act != LifeAct.REJECT) {
                    try {
                      book.act(act, ref, ADMIN, "");
                      done.incrementAndGet();
                    } catch (Refused e) {
                      assertEquals("PLUGIN_STATE", e.reasons().get(0).code());
                    }
                  }
                }
              }));
    }
    for (Future<?> one : all) {
      one.get(120, TimeUnit.SECONDS);
    }
    admins.shutdown();
    List<PluginHistoryLine> lines = new ArrayList<>(book.history("", 1_000));
    java.util.Collections.reverse(lines);
    assertEquals(3 + done.get(), lines.size());
    Map<String, String> state = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      PluginHistoryLine line = lines.get(i);
      assertEquals("numbered without a gap", i + 1, line.generation());
      String name = line.id() + " " + line.version();
      assertEquals(line.toString(), state.getOrDefault(name, ""), line.from());
      if (!line.from().isEmpty()) {
        LifeAct act =
            LifeAct.valueOf(line.act().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        assertTrue(line.toString(), act.leaves(PluginState.valueOf(line.from())));
      }
      state.put(name, line.to());
    }
    book.wanted()
        .rows()
        .forEach(row -> assertEquals(state.get(row.ref().toString()), row.state().name()));
    assertEquals(lines.size(), book.generation());
  }

  private static void upTo(LifeBook book, PluginRef ref, LifeAct last) {
    book.receive(fresh(ref, "a"), false, ADMIN);
    for (LifeAct act : List.of(LifeAct.VERIFY, LifeAct.PLAN, LifeAct.STAGE, LifeAct.PROBE)) {
      book.act(act, ref, ADMIN, "");
    }
    if (last == LifeAct.SWAP) {
      book.swap(ref, Map.of(), ADMIN);
    }
  }

  private static String code(org.junit.function.ThrowingRunnable work) {
    return assertThrows(Refused.class, work).reasons().get(0).code();
  }

  private static PluginRow fresh(PluginRef ref, String digit) {
    return new PluginRow(
        ref,
        digit.repeat(64),
        ref.id() + ".jar",
        10,
        PluginRow.Origin.FILE,
        "",
        "",
        PluginState.RECEIVED,
        PluginTable.now(),
        0,
        0,
        "",
        "",
        0);
  }
}
