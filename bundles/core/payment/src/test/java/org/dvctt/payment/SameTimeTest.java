/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.Command;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;
import org.dvctt.core.ports.Tx;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankNews;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Commands that come at the same moment: a double click, a browser that sends again, two people.
 */
@RunWith(Parameterized.class)
public class SameTimeTest {
  private static final int TIMES = 6;
  private static final int ROUNDS = 5;
  @Parameter public String engine;

  private TestStore store;
  private DossiersInState dossiers;
  private Desk desk;
  private final ExecutorService threads = Executors.newFixedThreadPool(TIMES);
  private final Actor maker = DossiersInState.worker("maker");

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine);
    dossiers = new DossiersInState(store);
    desk = dossiers.desk;
  }

  @After
  public void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  public void oneCommandSentAtOnceMakesOneDossierAndAllAreToldOfIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Command command = desk.command();
      long before = count("dossier");
      Set<String> ids = new HashSet<>();
      for (String answer :
          atOnce(() -> desk.dossiers.create(maker, Desk.draft(1_000), command).id())) {
        ids.add(answer);
      }
      assertEquals(ids.toString(), 1, ids.size());
      assertEquals(before + 1, count("dossier"));
    }
  }

  @Test
  public void oneActSentAtOnceIsDoneOnceAndAllAreAnsweredAlike() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      DossierView draft = desk.dossiers.create(maker, Desk.draft(1_000 + round), desk.command());
      ActRequest submit = desk.request(draft.id(), "submit", draft.version(), "");
      List<String> answers =
          atOnce(
              () -> {
                DossierView view = desk.dossiers.act(maker, draft.id(), submit);
                return view.state() + " " + view.version();
              });
      assertEquals(Collections.nCopies(TIMES, "WAIT_SIGN2 2"), answers);
      assertEquals(2, lines(draft.id()));
    }
  }

  @Test
  public void ofDifferentCommandsOneWinsAndTheOthersHearThatTheyAreLate() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      DossierView draft = desk.dossiers.create(maker, Desk.draft(1_000 + round), desk.command());
      List<String> answers =
          atOnce(
              () -> {
                ActRequest submit = desk.request(draft.id(), "submit", draft.version(), "");
                return desk.dossiers.act(maker, draft.id(), submit).state().name();
              });
      Collections.sort(answers);
      List<String> expected = new ArrayList<>(Collections.nCopies(TIMES - 1, "STALE_VERSION"));
      expected.add("WAIT_SIGN2");
      assertEquals(expected, answers);
      assertEquals(2, lines(draft.id()));
    }
  }

  @Test
  public void newsOfTheBankAndAPersonsActAtOnceAreBothHeard() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = dossiers.in("PU");
      BankAnswer paid = new BankAnswer(BankAnswer.Status.PAID, Money.of(1000), "FT1", "");
      desk.guard.reports.add(new BankNews.Item("B-" + id + "-1-1", paid));
      ActRequest act =
          desk.request(id, "resolve_payment", desk.row(id).version(), "theo sao kê ngân hàng");
      List<Future<String>> said = new ArrayList<>();
      // The bank's news have looked at the dossier when the person begins: the clock was asked once
      // before, for the day on which the channel serves.
      desk.clock.next.set(
          () ->
              desk.clock.next.set(
                  () -> {
                    said.add(
                        threads.submit(
                            () ->
                                desk.dossiers
                                    .act(DossiersInState.worker("payment"), id, act)
                                    .state()
                                    .name()));
                    done(said.get(0));
                  }));
      new BankNewsReading(desk.ground, store.leases(Clock.systemUTC())).readAll();
      assertEquals(DossierState.COMPLETED, desk.row(id).state());
      assertEquals("STALE_VERSION", answer(said.get(0)));
    }
  }

  /** Waits a while for what may have to wait for the caller. */
  private static void done(Future<String> work) {
    try {
      work.get(500, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Then it goes on beside the caller, or was refused.
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The answers of several at the same moment; a refusal's code where it was refused. */
  private List<String> atOnce(Callable<String> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(TIMES);
    List<Future<String>> sent = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      sent.add(
          threads.submit(
              () -> {
                start.await();
                return work.call();
              }));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> one : sent) {
      answers.add(answer(one));
    }
    return answers;
  }

  private static String answer(Future<String> sent) throws InterruptedException {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        return refused.reasons().get(0).code();
      }
      throw new AssertionError(e.getCause());
    }
  }

  private long lines(String id) {
    return count("dossier_history WHERE dossier_id = '" + id + "'");
  }

  private long count(String from) {
    return store
        .transactions()
        .<Long>read((Tx tx) -> Sql.in(tx).count("SELECT COUNT(*) FROM " + from));
  }
}
