/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.Idempotency;
import org.dvctt.model.Refused;
import org.dvctt.store.OnEachEngine;
import org.junit.Test;

public class DbIdempotencyTest extends OnEachEngine {
  private final AtomicInteger effects = new AtomicInteger();

  private String send(String key, String body) {
    Idempotency idempotency = store.idempotency();
    return transactions.write(
        tx -> {
          Optional<String> before = idempotency.claim(tx, key, body);
          if (before.isPresent()) {
            return before.get();
          }
          String result = "result " + effects.incrementAndGet();
          idempotency.store(tx, key, result);
          return result;
        });
  }

  @Test
  public void aCommandSentAgainGetsTheFirstResult() {
    assertEquals("result 1", send("k", "body"));
    assertEquals("result 1", send("k", "body"));
    assertEquals("result 2", send("other", "body"));
  }

  @Test
  public void anAlteredCommandUnderTheSameKeyIsRefused() {
    send("k", "body");
    Refused refused = assertThrows(Refused.class, () -> send("k", "altered"));
    assertEquals("IDEMPOTENCY_KEY_REUSED", refused.reasons().get(0).code());
    assertEquals(1, effects.get());
  }

  @Test
  public void aRolledBackCommandLeavesItsKeyFree() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.writing(
                tx -> {
                  store.idempotency().claim(tx, "k", "body");
                  throw new IllegalStateException();
                }));
    assertEquals("result 1", send("k", "altered"));
  }

  @Test
  public void twoAtTheSameTimeHaveOneEffectAndOneResult() throws Exception {
    CountDownLatch claimed = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Idempotency idempotency = store.idempotency();
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                transactions.writing(
                    tx -> {
                      idempotency.claim(tx, "k", "body");
                      claimed.countDown();
                      await(go);
                      idempotency.store(tx, "k", "first");
                    }));
    await(claimed);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> send("k", "body"));
    go.countDown();
    first.get(20, TimeUnit.SECONDS);
    assertEquals("first", second.get(20, TimeUnit.SECONDS));
    assertEquals(0, effects.get());
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
