/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.extension.guard.Troubles.Kind;
import org.dvctt.model.PluginRef;
import org.junit.After;
import org.junit.Test;

public class GuardhouseTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final GuardLimits LIMITS =
      new GuardLimits(
          new GuardLimits.Crews(2, 2, Duration.ZERO, 2),
          new GuardLimits.Breakers(100, 100, Duration.ofSeconds(5), 3),
          new GuardLimits.Conducts(5, 2, 3, Duration.ofMinutes(1)),
          GuardLimits.SHIPPED.answers(),
          new GuardLimits.Watch(2, 50, 3, 85));

  private final Heard heard = new Heard();
  private final StraysTest.FakeJvm jvm = new StraysTest.FakeJvm();
  private final Guardhouse house = new Guardhouse(LIMITS, heard, System::nanoTime, jvm);
  private final ClassLoader loader = new ClassLoader() {};
  private final Bulkhead norms = house.bulkhead(NORMS, "control", Manner.JUDGING, loader, 0);
  private final CountDownLatch release = new CountDownLatch(1);

  @After
  public void letGo() {
    release.countDown();
    house.retire(norms, LONG);
  }

  @Test
  public void whatDoesNotStopAsksForARestart() {
    assertEquals(List.of(), house.warnings());
    house.doesNotStop(new PluginRef("norms", "1.0.0"));
    house.doesNotStop(new PluginRef("norms", "1.0.0"));
    assertEquals(1, house.warnings().size());
    assertEquals(
        "Restart required: plugin norms 1.0.0 does not stop.", house.warnings().get(0).en());
  }

  @Test
  public void hungThreadsAreReplacedSoThatThePluginStillAnswers() {
    hang();
    hang();
    assertEquals(Why.BUSY, failure(() -> "no thread is free", SHORT).why());
    house.look();
    assertEquals(2, norms.hung());
    assertEquals("still answers", call(() -> "still answers"));
    assertEquals(List.of(Kind.HUNG, Kind.HUNG), heard.notices());
    assertTrue(heard.last(), heard.last().contains(GuardhouseTest.class.getName()));
    assertEquals(List.of(), heard.troubles());
  }

  @Test
  public void oneHungThreadTooManyIsTroubleAndIsNotReplaced() {
    for (int i = 0; i < 3; i++) {
      hang();
      house.look();
    }
    assertEquals(List.of(Kind.HUNG), heard.troubles());
    hang();
    house.look();
    assertEquals(Why.BUSY, failure(() -> "all hang", SHORT).why());
    assertEquals(4, norms.hung());
  }

  @Test
  public void tooManyOverAllPluginsAskForARestartUntilTheyEnd() {
    Bulkhead other =
        house.bulkhead(new PluginRef("other", "1"), "bank", Manner.CARRYING, loader, 0);
    hang();
    hang();
    house.look();
    assertTrue(house.restartRequired().isEmpty());
    hang(other);
    house.retire(other, Duration.ZERO);
    house.look();
    assertEquals(3, house.lostThreads());
    String sentence = house.restartRequired().orElseThrow().en();
    assertEquals("Restart required: 3 threads of plugins can't be stopped (limit 2).", sentence);
    release.countDown();
    until("all came back", () -> look(house::lostThreads) == 0);
    assertTrue(house.restartRequired().isEmpty());
    assertEquals(0, norms.hung());
    until("nothing is left of the other", () -> look(() -> house.remains().size()) == 0);
    for (int i = 0; i < 10; i++) {
      assertEquals("x", call(() -> "x"));
    }
  }

  @Test
  public void aCallThatHeedsItsInterruptNeitherHangsNorLeavesItToTheNext() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertEquals(
        Why.TIMED_OUT,
        overItsLimit(
                () -> {
                  try {
                    return release.await(20, TimeUnit.SECONDS);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    interrupted.countDown();
                    return false;
                  }
                })
            .why());
    assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    for (int i = 0; i < 4; i++) {
      assertEquals(false, call(Thread::interrupted));
      assertSame(loader, call(() -> Thread.currentThread().getContextClassLoader()));
    }
  }

  @Test
  public void fiveFailuresTakeEffectBeforeTheCallerHearsOfTheFifth() {
    for (int i = 0; i < 5; i++) {
      assertEquals(List.of(), heard.troubles());
      failure(
          () -> {
            throw new IllegalStateException("x");
          },
          LONG);
    }
    assertEquals(List.of(Kind.FAILING), heard.troubles());
  }

  @Test
  public void garbageIsAFailureWithAClearDetail() {
    PluginFailure failure = failure(() -> "x".repeat(5_000), LONG);
    assertEquals(Why.FAILED, failure.why());
    assertEquals("norms FAILED: answer of 5000 characters; 4000 are allowed", failure.getMessage());
    List<Object> endless =
        new ArrayList<>() {
          @Override
          public java.util.Iterator<Object> iterator() {
            await();
            return super.iterator();
          }
        };
    assertEquals(Why.TIMED_OUT, overItsLimit(() -> endless).why());
  }

  @Test
  public void errorsStopAtTheWallAndTheThreadsLive() {
    Error[] errors = {
      new StackOverflowError(), new NoClassDefFoundError("x"), new OutOfMemoryError()
    };
    for (Error error : errors) {
      PluginFailure failure =
          failure(
              () -> {
                throw error;
              },
              LONG);
      assertSame(error, failure.getCause());
    }
    assertEquals(List.of(Kind.ERRORS), heard.troubles());
    assertTrue("deep", failure(() -> deep(0), LONG).getCause() instanceof StackOverflowError);
    assertEquals("x", call(() -> "x"));
  }

  @Test
  public void threadsThatACallLeavesAreALeakAndKeptInSightAfterThePlugin() {
    call(
        () -> {
          Thread stray = new Thread(this::await, "stray");
          stray.start();
          return "done";
        });
    house.look();
    house.look();
    assertEquals(List.of(Kind.LEAK), heard.troubles());
    assertTrue(heard.last(), heard.last().endsWith(": stray"));
    house.retire(norms, LONG);
    assertEquals(1, (int) look(house::lostThreads));
    assertEquals(1, house.remains().size());
    release.countDown();
    until("nothing is left", () -> look(() -> house.remains().size()) == 0);
    assertEquals(0, house.lostThreads());
  }

  @Test
  public void theCommonPoolIsNotThePlugins() {
    call(() -> ForkJoinPool.commonPool().submit(() -> "x").get(20, TimeUnit.SECONDS));
    house.look();
    house.look();
    assertEquals(List.of(), heard.troubles());
  }

  @Test
  public void aThreadStartedElsewhereIsKnownByTheClassLoader() {
    Thread stray = new Thread(this::await, "activator");
    stray.setContextClassLoader(loader);
    stray.start();
    house.look();
    house.look();
    assertEquals(List.of(Kind.LEAK), heard.troubles());
  }

  @Test
  public void aFullHeapNamesThePluginThatAllocatesMost() {
    Thread worker = call(Thread::currentThread);
    jvm.heap = 86;
    house.look();
    assertEquals(List.of(), heard.troubles());
    jvm.bytes.put(worker, 100_000_000L);
    house.look();
    jvm.bytes.put(worker, 200_000_000L);
    house.look();
    assertEquals(Kind.MEMORY, heard.troubles().get(0));
    assertTrue(heard.last(), heard.last().contains("86 % full"));
  }

  @Test
  public void anOpenBreakerAnswersAtOnce() {
    GuardLimits quick =
        new GuardLimits(
            LIMITS.crews(),
            new GuardLimits.Breakers(4, 50, Duration.ofHours(1), 1),
            LIMITS.conducts(),
            LIMITS.answers(),
            LIMITS.watch());
    Guardhouse other = new Guardhouse(quick, heard, System::nanoTime, jvm);
    Bulkhead bank = other.bulkhead(NORMS, "bank", Manner.CARRYING, loader, 0);
    for (int i = 0; i < 4; i++) {
      assertEquals(
          Why.FAILED,
          failure(
                  bank,
                  () -> {
                    throw new IllegalStateException("x");
                  },
                  LONG)
              .why());
    }
    assertEquals(Why.OPEN, failure(bank, () -> "x", LONG).why());
    assertEquals("OPEN", bank.breaker());
    assertEquals(List.of(), heard.troubles());
    assertTrue("the refused call gave its lease back", other.retire(bank, Duration.ZERO));
  }

  @Test
  public void theWatchLooksByItself() {
    Guardhouse watched = new Guardhouse(LIMITS, heard).start();
    Bulkhead plugin = watched.bulkhead(NORMS, "control", Manner.JUDGING, loader, 0);
    hang(plugin);
    until("seen by the watch", () -> plugin.hung() == 1);
    watched.close();
  }

  @Test
  public void whoGoesAwayTakesNoMoreCalls() {
    assertTrue(house.retire(norms, Duration.ZERO));
    assertFalse(norms.enter());
  }

  private static int deep(int depth) {
    return depth < 0 ? 0 : 1 + deep(depth + 1);
  }

  private void hang() {
    hang(norms);
  }

  private void hang(Bulkhead plugin) {
    CountDownLatch began = new CountDownLatch(1);
    PluginFailure failure =
        failure(
            plugin,
            () -> {
              began.countDown();
              await();
              return "late";
            },
            Duration.ofMillis(200));
    assertEquals(
        failure.getMessage(), began.getCount() == 0 ? Why.TIMED_OUT : Why.BUSY, failure.why());
  }

  /** Heeds no interrupt. */
  private void await() {
    while (release.getCount() > 0) {
      Thread.interrupted();
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  private <R> R look(java.util.function.Supplier<R> after) {
    house.look();
    return after.get();
  }

  private <R> R call(Callable<R> call) {
    assertTrue(norms.enter());
    return norms.run(call, LONG);
  }

  /**
   * What becomes of a call that began; a busy machine may have no thread begin in so short a time.
   */
  private PluginFailure overItsLimit(Callable<?> call) {
    PluginFailure[] last = new PluginFailure[1];
    until(
        "a thread begins in time",
        () -> {
          last[0] = failure(call, SHORT);
          return last[0].why() != Why.BUSY;
        });
    return last[0];
  }

  private PluginFailure failure(Callable<?> call, Duration limit) {
    return failure(norms, call, limit);
  }

  private static PluginFailure failure(Bulkhead plugin, Callable<?> call, Duration limit) {
    assertTrue(plugin.enter());
    return assertThrows(PluginFailure.class, () -> plugin.run(call, limit));
  }

  static void until(String what, BooleanSupplier true_) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!true_.getAsBoolean()) {
      assertTrue(what, System.nanoTime() < end);
      Thread.onSpinWait();
    }
  }
}
