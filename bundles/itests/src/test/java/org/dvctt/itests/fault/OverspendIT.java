/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Drafts;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest.Answer;
import org.junit.AfterClass;
import org.junit.Test;

/** 64 officers at once on one allotment whose limit the amount does not divide. */
public class OverspendIT {
  private static final String UNIT = "1990766";
  private static final int DOSSIERS = 64;

  /** So many fit that one amount stays below what needs a contract. */
  private static final int FIT = 60;

  @AfterClass
  public static void ledgersAreWhole() {
    Ledgers.assertWhole(RunningPlatform.shared());
  }

  @Test
  public void sixtyFourAtOnceNeverSpendMoreThanThereIs() throws Exception {
    Chain chain = new Chain(RunningPlatform.shared(), UNIT, "9918");
    Person maker = chain.person("kt");
    int last = Drafts.lines(maker, UNIT).size() - 1;
    JsonNode line = Drafts.lines(maker, UNIT).path(last);
    long available = line.path("available").asLong();
    long amount = available / (FIT + 1) + 1;
    assertTrue("the amount does not divide " + available, available % amount != 0);

    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < DOSSIERS; i++) {
      ObjectNode draft = Drafts.on(line, amount);
      String dossier = maker.create(draft).expect(201).text("id");
      chain.upTo(dossier, "accept");
      accepted.add(dossier);
    }
    List<Answer> answers = allAtOnce(chain.person("gdv"), accepted);

    long reserved = answers.stream().filter(a -> a.text("budget").equals("RESERVED")).count();
    JsonNode after = Drafts.lines(maker, UNIT).path(last);
    assertTrue(after.toString(), after.path("available").asLong() >= 0);
    assertEquals(available - reserved * amount, after.path("available").asLong());
    assertEquals("as many as fit", available / amount, reserved);
    String verified = RunningPlatform.shared().console().run("dvctt:budget-verify --json").all();
    assertTrue(verified, verified.contains("\"whole\": true"));
  }

  private static List<Answer> allAtOnce(Person officer, List<String> dossiers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(dossiers.size());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Answer>> tries = new ArrayList<>();
    for (String dossier : dossiers) {
      String etag = officer.get("dossiers/" + dossier).expect(200).etag();
      tries.add(
          pool.submit(
              () -> {
                go.await();
                return control(officer, dossier, etag);
              }));
    }
    go.countDown();
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> one : tries) {
      answers.add(one.get(120, TimeUnit.SECONDS));
    }
    pool.shutdown();
    return answers;
  }

  /** Too busy is an answer too: the officer asks again. */
  private static Answer control(Person officer, String dossier, String etag) {
    String key = Person.newKey();
    Answer answer = officer.act(dossier, "control", "{}", etag, key);
    for (int i = 0; i < 20 && answer.status() == 503; i++) {
      answer = officer.act(dossier, "control", "{}", etag, key);
    }
    return answer;
  }
}
