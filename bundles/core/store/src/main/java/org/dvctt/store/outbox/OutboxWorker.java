/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.LeaseLost;
import org.dvctt.core.ports.Leases;
import org.dvctt.core.ports.OutboxHandler;
import org.dvctt.core.ports.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands due messages to their handlers: one node at a time (lease {@code outbox}), streams beside
 * each other on a few threads, the messages of a stream in order.
 */
public final class OutboxWorker implements AutoCloseable {
  /** Name of the lease. */
  static final String LEASE = "outbox";

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int THREADS = 4;
  private static final int STREAMS_AT_A_TIME = 64;
  private static final long SWEEP_MILLIS = 1000;
  private static final Duration LEASE_TIME = Duration.ofSeconds(20);

  private final Transactions transactions;
  private final Leases leases;
  private final OutboxBell bell;
  private final Map<String, OutboxHandler> handlers;

  /** Streams that are worked on; true for those of which something was due again meanwhile. */
  private final Map<String, Boolean> running = new ConcurrentHashMap<>();

  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          THREADS, run -> new Thread(run, "dvctt-outbox-" + threads.incrementAndGet()));
  private final Thread sweeping = new Thread(this::sweep, "dvctt-outbox");
  private volatile Leases.@Nullable Lease lease;
  private long renewAtNanos;
  private volatile boolean stopping;

  /** Whether streams were left waiting because enough are worked on. */
  private volatile boolean leftOver;

  /**
   * Starts the worker.
   *
   * @param handlers by topic; may change while it runs, then ring the bell
   */
  public OutboxWorker(
      Transactions transactions,
      Leases leases,
      OutboxBell bell,
      Map<String, OutboxHandler> handlers) {
    this.transactions = transactions;
    this.leases = leases;
    this.bell = bell;
    this.handlers = handlers;
    sweeping.start();
  }

  /** True while its thread lives. */
  public boolean working() {
    return sweeping.isAlive() && !stopping;
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    bell.ring();
    sweeping.join();
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
      pool.shutdownNow();
      LOG.warn("Outbox handlers still ran at the end; their messages will be tried again");
    }
    // Only now, so that nobody else starts what may still be running here.
    if (lease != null) {
      leases.release(lease);
    }
  }

  private void sweep() {
    while (!stopping) {
      try {
        Leases.Lease held = lease();
        if (held != null && !stopping) {
          dispatch(held);
        }
        bell.await(SWEEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("The outbox could not be read; next try in {} ms", SWEEP_MILLIS, e);
        pause();
      }
    }
  }

  /** The lease, renewed only now and then: a renewal is a commit, and messages come in bursts. */
  private Leases.@Nullable Lease lease() {
    long now = System.nanoTime();
    if (lease == null || now - renewAtNanos >= 0) {
      lease = leases.take(LEASE, LEASE_TIME).orElse(null);
      renewAtNanos = now + LEASE_TIME.toNanos() / 4;
    }
    return lease;
  }

  private void dispatch(Leases.Lease lease) {
    Set<String> topics = Set.copyOf(handlers.keySet());
    if (topics.isEmpty()) {
      return;
    }
    int limit = STREAMS_AT_A_TIME + running.size();
    List<String> streams =
        transactions.read(tx -> OutboxTable.dueStreams(tx, topics, Instant.now(), limit));
    leftOver |= streams.size() == limit;
    StreamRun run = new StreamRun(transactions, leases, lease, handlers::get, bell);
    for (String stream : streams) {
      if (running.computeIfPresent(stream, (name, again) -> true) != null) {
        continue;
      }
      if (running.size() < STREAMS_AT_A_TIME) {
        running.put(stream, false);
        pool.execute(() -> run(run, stream));
      } else {
        leftOver = true;
      }
    }
  }

  /**
   * The mark of a running stream is taken away once, and the bell rung only then: taken away again
   * later it would be the mark of the next run, and two threads would work on one stream. It is
   * rung only for what this run may have left: each time everything that waits is looked at.
   */
  private void run(StreamRun run, String stream) {
    boolean more = false;
    boolean again;
    try {
      more = worked(run, stream);
    } finally {
      again = Boolean.TRUE.equals(running.remove(stream));
    }
    if (more || again || leftOver) {
      leftOver = false;
      bell.ring();
    }
  }

  /** Whether the stream may have more that is due. */
  private boolean worked(StreamRun run, String stream) {
    try {
      return !stopping && run.run(stream);
    } catch (LeaseLost e) {
      lease = null;
      LOG.info("Outbox: {}; another worker goes on", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Outbox stream {} could not be worked on; it will be tried again", stream, e);
      bell.ringIn(SWEEP_MILLIS);
    }
    return false;
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(SWEEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
