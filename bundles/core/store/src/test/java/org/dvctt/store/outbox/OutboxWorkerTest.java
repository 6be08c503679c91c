/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import static org.dvctt.store.testing.Eventually.eventually;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.OutboxDelivery;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.OutboxMessage;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.store.OnEachEngine;
import org.dvctt.store.Sql;
import org.junit.Test;

public class OutboxWorkerTest extends OnEachEngine {
  private static final String HELD = "s0";
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private void put(String topic, String stream, String dedupe) {
    transactions.writing(
        tx -> store.outbox().put(tx, new OutboxMessage(topic, stream, dedupe, dedupe)));
  }

  private void end(OutboxDelivery delivery) {
    transactions.writing(delivery::done);
  }

  private OutboxCounts counts() {
    return new OutboxCounts(transactions);
  }

  private void allDone() {
    eventually("all messages done, seen " + seen, () -> counts().waiting() == 0);
  }

  @Test
  public void messagesOfAStreamComeInTheOrderOfTheirCommitUnderRandomInterleavings()
      throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Map<String, List<String>> committed = new ConcurrentHashMap<>();
    Map<String, List<String>> handled = new ConcurrentHashMap<>();
    AtomicInteger failures = new AtomicInteger();
    store.worker(
        Map.of(
            "t",
            delivery -> {
              if (delivery.attempt() == 1 && failures.incrementAndGet() % 7 == 0) {
                throw new RetryLater(Duration.ofMillis(3), "every seventh");
              }
              transactions.writing(delivery::done);
              handled
                  .computeIfAbsent(delivery.message().stream(), s -> new CopyOnWriteArrayList<>())
                  .add(delivery.message().payload());
            }));
    // Two streams are counted; those who write to the third hold a row of their own.
    transactions.writing(
        tx -> Sql.in(tx).update("INSERT INTO outbox_stream (stream, last_no) VALUES (?, 0)", HELD));
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      int writer = w;
      Thread thread =
          new Thread(
              () -> {
                Random random = new Random(seed + writer);
                for (int i = 0; i < 25; i++) {
                  write("s" + random.nextInt(3), writer + "-" + i, random.nextInt(10), committed);
                }
              });
      writers.add(thread);
      thread.start();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    allDone();
    eventually(
        "all handled",
        () -> handled.values().stream().mapToInt(List::size).sum() == total(committed));
    assertEquals("seed " + seed, new HashMap<>(committed), new HashMap<>(handled));
  }

  /**
   * The stream's row, or the one that is held, is locked from the put to the commit, so what is
   * noted in between is in the order of commits.
   */
  private void write(String stream, String what, int fate, Map<String, List<String>> committed) {
    try {
      transactions.writing(
          tx -> {
            if (stream.equals(HELD)) {
              assertTrue(
                  Sql.in(tx).hold("SELECT last_no FROM outbox_stream WHERE stream = ?", HELD));
            }
            store.outbox().put(tx, new OutboxMessage("t", stream, what, what, stream.equals(HELD)));
            if (fate == 0) {
              throw new IllegalStateException("rolled back by the test");
            }
            committed.computeIfAbsent(stream, s -> new CopyOnWriteArrayList<>()).add(what);
          });
    } catch (IllegalStateException e) {
      assertEquals(0, fate);
    }
  }

  private static int total(Map<String, List<String>> lists) {
    return lists.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Each message puts the next one of its stream, as an approval leads to posting, ordering and
   * paying.
   */
  @Test
  public void aStreamIsNeverWorkedOnByTwoThreadsAtOnce() {
    int steps = 60;
    Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    List<String> overlaps = new CopyOnWriteArrayList<>();
    store.worker(
        Map.of(
            "t",
            delivery -> {
              OutboxMessage message = delivery.message();
              AtomicInteger here =
                  inside.computeIfAbsent(message.stream(), stream -> new AtomicInteger());
              if (here.incrementAndGet() > 1) {
                overlaps.add(message.dedupe());
              }
              try {
                seen.add(message.dedupe());
                int step = Integer.parseInt(message.payload());
                transactions.writing(
                    tx -> {
                      if (step < steps) {
                        String next = Integer.toString(step + 1);
                        String dedupe = message.stream() + "-" + next;
                        store
                            .outbox()
                            .put(tx, new OutboxMessage("t", message.stream(), dedupe, next));
                      }
                      delivery.done(tx);
                    });
              } finally {
                here.decrementAndGet();
              }
            }));
    for (int stream = 0; stream < 8; stream++) {
      OutboxMessage first = new OutboxMessage("t", "s" + stream, "s" + stream + "-1", "1");
      transactions.writing(tx -> store.outbox().put(tx, first));
    }
    allDone();
    assertEquals(List.of(), overlaps);
    assertEquals("each handled once", 8 * steps, seen.size());
  }

  @Test
  public void aHandlerThatThrowsIsCalledAgainAndHoldsUpItsOwnStreamOnly() {
    put("t", "bad", "1");
    put("t", "bad", "2");
    put("t", "good", "3");
    store.worker(
        Map.of(
            "t",
            delivery -> {
              if (delivery.message().dedupe().equals("1") && delivery.attempt() < 3) {
                throw new IllegalStateException("not yet");
              }
              end(delivery);
              seen.add(delivery.message().dedupe() + "/" + delivery.attempt());
            }));
    eventually("the good stream", () -> seen.contains("3/1"));
    assertFalse(seen.contains("2/1"));
    assertEquals("IllegalStateException: not yet", lastErrorWhenTried());
    allDone();
    eventually("all three", () -> seen.size() == 3);
    assertTrue(seen.indexOf("1/3") < seen.indexOf("2/1"));
  }

  private String lastErrorWhenTried() {
    List<String> errors = new ArrayList<>();
    eventually(
        "a noted error",
        () -> {
          errors.clear();
          counts().list(true, 0, 10).items().forEach(line -> errors.add(line.lastError()));
          return errors.stream().anyMatch(error -> !error.isEmpty());
        });
    return errors.stream().filter(error -> !error.isEmpty()).findFirst().orElseThrow();
  }

  @Test
  public void aSecondMessageWithTheSameTopicAndDedupeKeyIsIgnored() {
    put("t", "s", "1");
    put("t", "s", "1");
    put("u", "s", "1");
    assertEquals(2, counts().waiting());
  }

  @Test
  public void aMessageWithoutHandlerWaitsUntilOneComes() {
    put("late", "s", "1");
    Map<String, OutboxHandler> handlers = new ConcurrentHashMap<>();
    handlers.put("other", this::end);
    store.worker(handlers);
    put("other", "s2", "2");
    eventually("the other one", () -> counts().waiting() == 1);
    handlers.put("late", this::end);
    store.bell().ring();
    allDone();
  }

  @Test
  public void aStaleWorkersDoneRollsItsEffectBack() throws Exception {
    put("t", "s", "1");
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Throwable> thrown = new CopyOnWriteArrayList<>();
    store.worker(
        Map.of(
            "t",
            delivery -> {
              called.countDown();
              await(go);
              try {
                transactions.writing(
                    tx -> {
                      store.outbox().put(tx, new OutboxMessage("effect", "e", "e", "{}"));
                      delivery.done(tx);
                    });
              } catch (LeaseLost e) {
                thrown.add(e);
                throw e;
              }
            }));
    await(called);
    // Another node whose clock says that the lease has run out.
    Leases other = store.leases(Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC));
    Leases.Lease taken = other.take(OutboxWorker.LEASE, Duration.ofMinutes(5)).orElseThrow();
    go.countDown();
    eventually("the stale worker's failure", () -> thrown.size() == 1);
    assertTrue(
        counts().list(false, 0, 10).items().stream().noneMatch(l -> l.topic().equals("effect")));
    assertEquals(1, counts().waiting());
    Delivery mine =
        new Delivery(
            transactions.read(tx -> OutboxTable.first(tx, "s", Instant.now(), 1)).get(0),
            other,
            taken);
    transactions.writing(mine::done);
    assertTrue(mine.committed());
    assertThrows(LeaseLost.class, () -> transactions.writing(mine::done));
  }

  @Test
  public void stateTellsWhatWaitsAndForHowLong() {
    put("t", "s", "1");
    put("t", "s", "2");
    assertEquals(2, counts().waiting());
    assertEquals(2, counts().list(true, 0, 10).total());
    assertEquals("WAITING", counts().byTopicAndState().get(0).state());
    assertFalse(counts().oldestWaiting().isNegative());
    assertFalse(counts().overdue(java.util.Set.of("t")).isNegative());
    assertEquals(Duration.ZERO, counts().overdue(java.util.Set.of("other")));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not within 20 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
