/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dvctt.core.ports.Guard.Answer;
import org.dvctt.core.ports.PluginFailure;
import org.dvctt.core.ports.PluginFailure.Why;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.PackAnswer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RiskAssessment;
import org.dvctt.model.RiskQuestion;
import org.dvctt.model.RuleQuestion;
import org.dvctt.model.Verdict;
import org.dvctt.spi.control.ControlCheck;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.spi.regime.RegimePack;
import org.dvctt.spi.risk.RiskScore;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

public class PluginGuardTest {
  private static final PluginRef NORMS = new PluginRef("norms", "1.0.0");
  private static final ControlCheck QUIET = question -> List.of();
  private final FakeFramework framework = new FakeFramework();
  private final ExecutorService people = Executors.newCachedThreadPool();
  private PluginRegistry registry = registry(Duration.ofSeconds(20), 4, 4, Duration.ofSeconds(20));
  private PluginGuard guard = new PluginGuard(registry, framework.transactions());

  @After
  public void close() {
    people.shutdownNow();
    registry.close();
  }

  @Test
  public void answersWithPluginAndSnapshot() {
    add(QUIET, 7, "1.0.0", Map.of());
    Answer<String> answer =
        guard.call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, check -> "heard");
    assertEquals(new Answer<>("heard", NORMS, guard.snapshot()), answer);
    assertEquals(1, view().bulkhead().calls());
    assertEquals(0, view().bulkhead().failures());
  }

  @Test
  public void saysMissingForAPluginThatIsNotThere() {
    assertEquals(Why.MISSING, failure(check -> "never").why());
  }

  @Test
  public void everyErrorOfAPluginStopsAtTheWall() {
    add(QUIET, 7, "1.0.0", Map.of());
    List<Throwable> errors =
        List.of(
            new IllegalStateException("x"),
            new NoClassDefFoundError("x"),
            new StackOverflowError(),
            new AssertionError("x"));
    for (Throwable error : errors) {
      PluginFailure failure = failure(check -> PluginGuardTest.<String>sneak(error));
      assertEquals(Why.FAILED, failure.why());
      assertSame(error, failure.getCause());
    }
    assertEquals(Why.FAILED, failure(check -> null).why());
    assertEquals(5, view().bulkhead().failures());
  }

  @Test
  public void waitsNoLongerThanTheTimeLimit() {
    use(Duration.ofMillis(30), 4, 4, Duration.ofSeconds(20));
    add(QUIET, 7, "1.0.0", Map.of());
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    PluginFailure failure =
        failure(
            check -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return "late";
            });
    assertEquals(Why.TIMED_OUT, failure.why());
    await(interrupted);
  }

  @Test
  public void oneMoreThanThePoolHoldsIsBusy() throws Exception {
    use(Duration.ofSeconds(20), 1, 1, Duration.ofSeconds(20));
    add(QUIET, 7, "1.0.0", Map.of());
    CountDownLatch open = new CountDownLatch(1);
    ExecutorCompletionService<Object> answers = new ExecutorCompletionService<>(people);
    Callable<Object> caller =
        () -> {
          try {
            return guard
                .call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, check -> await(open))
                .value();
          } catch (PluginFailure e) {
            return e.why();
          }
        };
    for (int i = 0; i < 3; i++) {
      answers.submit(caller);
    }
    assertEquals(Why.BUSY, next(answers));
    open.countDown();
    assertEquals(true, next(answers));
    assertEquals(true, next(answers));
  }

  @Test
  public void refusesACallInsideATransaction() {
    add(QUIET, 7, "1.0.0", Map.of());
    framework.transactionOpen.set(true);
    assertThrows(
        IllegalStateException.class,
        () -> guard.call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, check -> "x"));
    assertEquals(0, view().bulkhead().calls());
  }

  @Test
  public void orderIsRankingThenIdThenNewerVersion() {
    add("b", 1, "1.9.0", 0);
    add("b", 2, "1.10.0", 0);
    add("c", 3, "1.0.0", 5);
    add("a", 4, "1.0.0", 0);
    List<String> order =
        guard.admitted(ControlCheck.class).stream().map(PluginRef::toString).toList();
    assertEquals(List.of("c 1.0.0", "a 1.0.0", "b 1.10.0", "b 1.9.0"), order);
  }

  @Test
  public void pluginRunsUnderItsOwnClassLoader() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[0])) {
      registry.add(
          framework.register(
              QUIET, FakeFramework.bundle(7, "1.0.0", 1, loader), properties("norms", 0)));
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      ClassLoader inside =
          guard
              .call(
                  ControlCheck.class,
                  NORMS,
                  FakeFramework.ANYBODY,
                  check -> Thread.currentThread().getContextClassLoader())
              .value();
      assertSame(loader, inside);
      assertSame(before, Thread.currentThread().getContextClassLoader());
    }
  }

  @Test
  public void aCallEndsOnTheServiceThatItBeganOn() throws Exception {
    ServiceReference<ControlCheck> old = add(QUIET, 7, "1.0.0", Map.of());
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Answer<ControlCheck>> running =
        people.submit(
            () ->
                guard.call(
                    ControlCheck.class,
                    NORMS,
                    FakeFramework.ANYBODY,
                    check -> {
                      began.countDown();
                      await(end);
                      return check;
                    }));
    await(began);
    ControlCheck successor = question -> List.<Verdict>of();
    add(successor, 8, "1.0.0", Map.of());
    Future<?> removal = people.submit(() -> registry.remove(old));
    while (view().bundle().getBundleId() != 8) {
      Thread.onSpinWait();
    }
    assertSame(
        successor,
        guard.call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, check -> check).value());
    assertFalse(removal.isDone());
    assertTrue(framework.given.isEmpty());
    end.countDown();
    assertSame(QUIET, running.get(20, TimeUnit.SECONDS).value());
    removal.get(20, TimeUnit.SECONDS);
    assertEquals(List.of(old), framework.given);
  }

  @Test
  public void aHungCallHoldsUpARemovalForTheDrainTimeOnly() throws Exception {
    use(Duration.ofSeconds(20), 4, 4, Duration.ofMillis(30));
    ServiceReference<ControlCheck> hung = add(QUIET, 7, "1.0.0", Map.of());
    CountDownLatch began = new CountDownLatch(1);
    Future<?> running =
        people.submit(
            () ->
                guard.call(
                    ControlCheck.class,
                    NORMS,
                    FakeFramework.ANYBODY,
                    check -> {
                      began.countDown();
                      return await(new CountDownLatch(1));
                    }));
    await(began);
    registry.remove(hung);
    assertEquals(List.of(hung), framework.given);
    assertThrows(Exception.class, () -> running.get(20, TimeUnit.SECONDS));
  }

  @Test
  public void aServiceThatDoesNotSayWhoItIsIsNotAdmittedAndTheListSaysWhy() {
    registry.add(framework.register(QUIET, FakeFramework.bundle(1, "1.0.0"), Map.of()));
    registry.add(
        framework.register(QUIET, FakeFramework.bundle(2, "1.0.0"), properties("Bad Id", 0)));
    registry.add(
        framework.register(
            new NeverAsked(),
            FakeFramework.bundle(3, "1.0.0"),
            Map.of(
                RegimePack.PLUGIN_ID,
                "r",
                RegimePack.PACK,
                "R",
                RegimePack.SENT_FROM,
                "1/1/2020")));
    assertEquals(List.of(), guard.admitted(ControlCheck.class));
    assertEquals(List.of(), guard.admitted(RegimePack.class));
    List<String> states =
        registry.snapshot().all().stream().map(Admission::fault).sorted().toList();
    assertEquals(
        List.of(
            "dvctt.plugin.id is not of the shape lower-case-with-hyphens",
            "no service property dvctt.plugin.id",
            "service property dvctt.pack.sent.from is no ISO date"),
        states);
  }

  @Test
  public void aServiceOfTwoExtensionPointsOrOfNoneIsNotAdmitted() {
    registry.add(
        framework.register(
            new TwoAtOnce(), FakeFramework.bundle(1, "1.0.0"), properties("two", 0)));
    registry.add(
        framework.register("none", FakeFramework.bundle(2, "1.0.0"), properties("none", 0)));
    assertEquals(List.of(), List.copyOf(registry.snapshot().all()));
  }

  @Test
  public void aNoticeChannelOfNoMediumIsNotAdmitted() {
    NoticeChannel channel =
        new NoticeChannel() {
          @Override
          public NoticeAnswer send(Notice notice) {
            return NoticeAnswer.later("thử", "test");
          }

          @Override
          public NoticeAnswer rehearse(Notice notice) {
            return NoticeAnswer.later("thử", "test");
          }
        };
    registry.add(
        framework.register(
            channel,
            FakeFramework.bundle(1, "1.0.0"),
            Map.of(NoticeChannel.PLUGIN_ID, "n", NoticeChannel.MEDIUM, "email")));
    assertEquals(List.of(), guard.admitted(NoticeChannel.class));
    String fault = registry.snapshot().all().iterator().next().fault();
    assertEquals("service property dvctt.notice.medium is none of [EMAIL, SMS]", fault);
  }

  @Test
  public void snapshotIdGrowsAndTellsReplacedBytesOfTheSameVersionApart() {
    List<Long> ids = new ArrayList<>(List.of(guard.snapshot()));
    ServiceReference<ControlCheck> first = add(QUIET, 7, "1.0.0", Map.of());
    ids.add(guard.snapshot());
    registry.remove(first);
    ids.add(guard.snapshot());
    registry.exchange(FakeFramework.asked(100, "ff"), List.of());
    add(QUIET, 7, "1.0.0", Map.of());
    ids.add(guard.snapshot());
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
    assertNotEquals(ids.get(1) & 0xFFFFFF, ids.get(3) & 0xFFFFFF);
  }

  @Test
  public void whatNobodyAsksIsNotInTheId() {
    add(QUIET, 7, "1.0.0", Map.of());
    long before = guard.snapshot();
    registry.add(
        framework.register(QUIET, FakeFramework.bundle(200, "1.1.0"), properties("norms", 0)));
    assertEquals("a staged version changes nothing for who is asked", before, guard.snapshot());
    assertEquals(List.of(NORMS), guard.admitted(ControlCheck.class));
  }

  @Test
  public void whatHasToBeAskedAndIsNotThereFails() {
    Standing wanted = FakeFramework.asked(1, "00").get(0L);
    registry.exchange(Map.of(), List.of(wanted));
    assertEquals(List.of(wanted.plugin()), guard.due(ControlCheck.class, FakeFramework.ANYBODY));
    PluginFailure failure =
        assertThrows(
            PluginFailure.class,
            () ->
                guard.call(
                    ControlCheck.class, wanted.plugin(), FakeFramework.ANYBODY, check -> "x"));
    assertEquals(Why.MISSING, failure.why());
  }

  @Test
  public void beforeAnythingIsKnownEveryRuleIsMissing() {
    PluginRegistry fresh = new PluginRegistry(framework.context(), limits());
    PluginGuard early = new PluginGuard(fresh, framework.transactions());
    assertEquals(1, early.due(ControlCheck.class, FakeFramework.ANYBODY).size());
    assertFalse(early.missing().isEmpty());
    assertFalse(early.begun());
    fresh.exchange(Map.of(), List.of());
    assertTrue(early.begun());
    fresh.forget();
    assertFalse(early.begun());
    fresh.close();
  }

  @Test
  public void propertiesAreReadFromTheSnapshot() {
    add(QUIET, 7, "1.0.0", Map.of("places", new String[] {"12", "13"}));
    assertEquals("12,13", guard.property(ControlCheck.class, NORMS, "places"));
    assertEquals("", guard.property(ControlCheck.class, NORMS, "none"));
  }

  private static Limits limits() {
    return new Limits(Map.of(), 4, 4, Duration.ofSeconds(1));
  }

  private void use(Duration time, int threads, int waiting, Duration drain) {
    registry = registry(time, threads, waiting, drain);
    guard = new PluginGuard(registry, framework.transactions());
  }

  private PluginRegistry registry(Duration time, int threads, int waiting, Duration drain) {
    PluginRegistry made =
        new PluginRegistry(
            framework.context(),
            new Limits(Map.of(ExtensionPoint.CONTROL, time), threads, waiting, drain));
    made.exchange(FakeFramework.asked(100), List.of());
    return made;
  }

  private ServiceReference<ControlCheck> add(
      ControlCheck check, long bundle, String version, Map<String, ?> more) {
    Map<String, Object> properties = new java.util.HashMap<>(properties("norms", 0));
    properties.putAll(more);
    ServiceReference<ControlCheck> reference =
        framework.register(check, FakeFramework.bundle(bundle, version), properties);
    registry.add(reference);
    return reference;
  }

  private void add(String id, long bundle, String version, int ranking) {
    registry.add(
        framework.register(QUIET, FakeFramework.bundle(bundle, version), properties(id, ranking)));
  }

  private static Map<String, Object> properties(String id, int ranking) {
    return Map.of(ControlCheck.PLUGIN_ID, id, "service.ranking", ranking);
  }

  private PluginFailure failure(org.dvctt.core.ports.Guard.Call<ControlCheck, String> call) {
    return assertThrows(
        PluginFailure.class,
        () -> guard.call(ControlCheck.class, NORMS, FakeFramework.ANYBODY, call));
  }

  private Admission view() {
    return registry.snapshot().all().get(0);
  }

  private static Object next(ExecutorCompletionService<Object> answers) throws Exception {
    Future<Object> answer = answers.poll(20, TimeUnit.SECONDS);
    return answer == null ? "no answer" : answer.get();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <R> R sneak(Throwable error) {
    return PluginGuardTest.<R, RuntimeException>raise(error);
  }

  @SuppressWarnings("unchecked") // throws any error as if it were unchecked
  private static <R, E extends Throwable> R raise(Throwable error) throws E {
    throw (E) error;
  }

  private static final class NeverAsked implements RegimePack {
    @Override
    public PackAnswer judge(RuleQuestion question) {
      throw new AssertionError();
    }

    @Override
    public RegimeProfile profile(LocalDate on, FiscalYear budgetYear) {
      throw new AssertionError();
    }
  }

  private static final class TwoAtOnce implements ControlCheck, RiskScore {
    @Override
    public List<Verdict> check(RuleQuestion question) {
      return List.of();
    }

    @Override
    public RiskAssessment assess(RiskQuestion question) {
      throw new AssertionError("never asked");
    }
  }
}
