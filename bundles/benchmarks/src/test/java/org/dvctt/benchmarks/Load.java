/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.model.RuleQuestion;

/**
 * Clients that ask at a fixed rate, whatever becomes of their calls: one that is held up does not
 * lower the rate but asks late, and the time of a call counts from when it was due.
 */
final class Load {
  private static final int CLIENTS = 4;
  private static final long END_MILLIS = 30_000;
  private final Side side;
  private final RuleQuestion question;
  private final InPlace inPlace;
  private final long period;

  /**
   * A load on one side.
   *
   * @param rate calls a second, of all clients together
   */
  Load(Side side, RuleQuestion question, InPlace inPlace, int rate) {
    this.side = side;
    this.question = question;
    this.inPlace = inPlace;
    this.period = 1_000_000_000L * CLIENTS / rate;
  }

  /** Asks while the work goes on. */
  void during(Calls calls, Callable<?> work) throws Exception {
    AtomicLong end = new AtomicLong(Long.MAX_VALUE);
    List<Thread> clients = new ArrayList<>();
    long begin = inPlace.now();
    for (int i = 0; i < CLIENTS; i++) {
      long first = begin + i * period / CLIENTS;
      Thread client = new Thread(() -> ask(calls, first, end), "client-" + i);
      client.start();
      clients.add(client);
    }
    try {
      work.call();
    } finally {
      end.set(inPlace.now());
      for (Thread client : clients) {
        client.join(END_MILLIS);
      }
    }
    for (Thread client : clients) {
      if (client.isAlive()) {
        throw new IllegalStateException("a call has not ended after " + END_MILLIS + " ms");
      }
    }
  }

  private void ask(Calls calls, long first, AtomicLong end) {
    for (long due = first; due < end.get(); due += period) {
      for (long left = due - inPlace.now(); left > 0; left = due - inPlace.now()) {
        LockSupport.parkNanos(left);
      }
      one(calls, due);
    }
  }

  private void one(Calls calls, long due) {
    long begin = inPlace.now();
    try {
      String version = side.ask(question);
      long end = inPlace.now();
      if (inPlace.allows(version, begin, end)) {
        calls.answered(version, end - due);
      } else {
        calls.wrong("answer of " + version);
      }
    } catch (Side.NotAsked e) {
      calls.dropped(String.valueOf(e.getMessage()));
    } catch (Exception | Error e) { // whatever it is: the call had no answer
      calls.wrong(e.toString());
    }
  }
}
