/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.RetryLater;
import org.dvctt.core.ports.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the waiting messages of one stream one after the other; the first that does not end stops
 * the run.
 */
final class StreamRun {
  private static final Logger LOG = LoggerFactory.getLogger(StreamRun.class);
  private static final int BATCH = 64;

  private final Transactions transactions;
  private final Leases leases;
  private final Leases.Lease lease;
  private final Function<String, @Nullable OutboxHandler> handlers;
  private final OutboxBell bell;

  StreamRun(
      Transactions transactions,
      Leases leases,
      Leases.Lease lease,
      Function<String, @Nullable OutboxHandler> handlers,
      OutboxBell bell) {
    this.transactions = transactions;
    this.leases = leases;
    this.lease = lease;
    this.handlers = handlers;
    this.bell = bell;
  }

  /**
   * Runs the stream.
   *
   * @return whether there may be more than was taken at once
   * @throws LeaseLost when another node has taken over
   */
  boolean run(String stream) {
    List<Waiting> messages =
        transactions.read(tx -> OutboxTable.first(tx, stream, Instant.now(), BATCH));
    for (Waiting waiting : messages) {
      OutboxHandler handler = handlers.apply(waiting.message().topic());
      if (handler == null || Thread.currentThread().isInterrupted() || !handled(waiting, handler)) {
        return false;
      }
    }
    return messages.size() == BATCH;
  }

  private boolean handled(Waiting waiting, OutboxHandler handler) {
    Delivery delivery = new Delivery(waiting, leases, lease);
    NextTry next = call(delivery, handler);
    if (delivery.committed()) {
      return true;
    }
    transactions.writing(
        tx -> {
          leases.check(tx, lease);
          OutboxTable.again(tx, waiting.id(), next.pause(), next.why());
        });
    bell.ringIn(next.pause().toMillis() + 1);
    return false;
  }

  /**
   * The wall: whatever a handler throws ends here, in one line of the log, and the message stays.
   */
  private static NextTry call(Delivery delivery, OutboxHandler handler) {
    String topic = delivery.message().topic();
    String dedupe = delivery.message().dedupe();
    Duration wait = NextTry.after(delivery.attempt());
    try {
      handler.handle(delivery);
      if (!delivery.committed()) {
        LOG.warn("Outbox {} {}: the handler returned without ending it", topic, dedupe);
      }
      return new NextTry(wait, NextTry.sentence(null));
    } catch (RetryLater e) {
      LOG.debug("Outbox {} {}: again in {}: {}", topic, dedupe, e.waitFor(), e.getMessage());
      return new NextTry(e.waitFor(), NextTry.sentence(e));
    } catch (LeaseLost e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Outbox {} {}: try {} failed", topic, dedupe, delivery.attempt(), e);
      return new NextTry(wait, NextTry.sentence(e));
    }
  }
}
