/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Drafts;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest.Answer;
import org.dvctt.itests.path.Rest.NoAnswer;

/**
 * One client: brings dossier after dossier from draft to approval. When there is no answer it asks
 * again under the same key until there is one: the platform decides whether the act was done.
 */
public final class Worker implements Runnable {
  private static final long AMOUNT = 10_000;
  private final Chain chain;
  private final Acknowledged acknowledged;
  private final AtomicBoolean goOn;

  public Worker(Chain chain, Acknowledged acknowledged, AtomicBoolean goOn) {
    this.chain = chain;
    this.acknowledged = acknowledged;
    this.goOn = goOn;
  }

  @Override
  public void run() {
    ObjectNode draft =
        insistently(() -> new Draft(Drafts.of(chain.person("kt"), chain.unit(), AMOUNT))).body();
    while (goOn.get()) {
      String key = Person.newKey();
      // Each another one, or it would be warned of as a duplicate.
      ((ObjectNode) draft.at("/vouchers/0")).put("content", "Tiền điện, công tơ " + key);
      Answer created = insistently(() -> chain.person("kt").create(draft, key));
      String dossier = created.expect(201).text("id");
      acknowledged.add(dossier, "create");
      for (Chain.Step step : Chain.STEPS) {
        String actKey = Person.newKey();
        Person person = chain.person(step.who());
        String etag = insistently(() -> person.get("dossiers/" + dossier)).expect(200).etag();
        insistently(() -> person.act(dossier, step.act(), "{}", etag, actKey)).expect(200);
        acknowledged.add(dossier, step.act());
      }
    }
  }

  private record Draft(ObjectNode body) {}

  private interface Asking<T> {
    T ask();
  }

  /** Asks until the platform is there; while it starts, its web answers 404 or 503. */
  private static <T> T insistently(Asking<T> asking) {
    while (true) {
      try {
        T answer = asking.ask();
        if (!(answer instanceof Answer said) || !passing(said)) {
          return answer;
        }
      } catch (NoAnswer e) {
        // killed meanwhile: it will come again
      }
      LockSupport.parkNanos(50_000_000L);
    }
  }

  /** True for an answer of a platform that is only starting or too busy. */
  private static boolean passing(Answer answer) {
    boolean ours = answer.type().startsWith("application/problem+json");
    return answer.status() == 503 || (answer.status() == 404 && !ours) || answer.status() == 502;
  }
}
