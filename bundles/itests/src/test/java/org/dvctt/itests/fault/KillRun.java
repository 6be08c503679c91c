/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Person;

/**
 * {@code kill -9} at random moments under four clients: what was acknowledged is there afterwards,
 * nothing is half done, every approved dossier is paid, and none twice.
 */
final class KillRun {
  private static final String UNIT = "1990766";
  private static final int CLIENTS = 4;

  private final RunningPlatform platform;
  private final Acknowledged acknowledged = new Acknowledged();

  /** Dossiers that were found whole and paid after an earlier kill; looked at again at the end. */
  private final Set<String> ended = new HashSet<>();

  KillRun(RunningPlatform platform) {
    this.platform = platform;
  }

  /**
   * Kills the running platform so often.
   *
   * @param otherwise how often, unless {@code -Dkills} says it
   */
  void run(String name, int otherwise) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    int kills = Integer.getInteger("kills", otherwise);
    System.out.println(name + " -Dkills=" + kills + " -Dseed=" + seed);
    long start = System.nanoTime();
    Random random = new Random(seed);
    AtomicBoolean goOn = new AtomicBoolean(true);
    ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> clients = new ArrayList<>();
    Chain chain = new Chain(platform, UNIT, "9918");
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(pool.submit(new Worker(chain, acknowledged, goOn)));
    }
    for (int kill = 1; kill <= kills; kill++) {
      load(random, clients);
      platform.kill();
      long before = acknowledged.count();
      platform.start();
      System.out.println(name + " kill " + kill + " after " + before + " acknowledged acts");
      assertNothingLost(chain);
    }
    load(random, clients);
    goOn.set(false);
    for (Future<?> client : clients) {
      client.get(120, TimeUnit.SECONDS);
    }
    pool.shutdown();
    ended.clear();
    assertNothingLost(chain);
    assertAllPaidOnce(chain);
    System.out.println(
        name
            + ": "
            + kills
            + " kills, "
            + acknowledged.count()
            + " acknowledged acts on "
            + acknowledged.all().size()
            + " dossiers, nothing lost, half done or paid twice; "
            + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)
            + " s, -Dseed="
            + seed);
  }

  /** Lets the clients work for a random while; a client that failed fails the test at once. */
  private void load(Random random, List<Future<?>> clients) throws Exception {
    long start = acknowledged.count();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (acknowledged.count() < start + 20 && System.nanoTime() < end) {
      failEarly(clients);
      LockSupport.parkNanos(20_000_000L);
    }
    assertTrue("the clients get on", acknowledged.count() >= start + 20);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2000)));
    failEarly(clients);
  }

  private static void failEarly(List<Future<?>> clients) throws Exception {
    for (Future<?> client : clients) {
      if (client.isDone()) {
        client.get();
      }
    }
  }

  private void assertNothingLost(Chain chain) {
    Person maker = chain.person("kt");
    for (Map.Entry<String, List<String>> entry : Map.copyOf(acknowledged.all()).entrySet()) {
      if (ended.contains(entry.getKey())) {
        continue;
      }
      List<String> acts = List.copyOf(entry.getValue());
      JsonNode history = maker.get("dossiers/" + entry.getKey() + "/history").expect(200).body();
      List<String> done = new ArrayList<>();
      history.forEach(line -> done.add(line.path("act").asText()));
      assertTrue(entry.getKey() + ": " + acts + " but only " + done, done.containsAll(acts));
      assertEquals(
          entry.getKey() + " did an act twice: " + done, done.size(), Set.copyOf(done).size());
      if (consistentState(maker, entry.getKey()).equals("COMPLETED")) {
        ended.add(entry.getKey());
      }
    }
  }

  /** Each step begins where the one before ended, and the last one ends in the dossier's state. */
  private static String consistentState(Person maker, String dossier) {
    JsonNode history;
    JsonNode view;
    JsonNode again = maker.get("dossiers/" + dossier).expect(200).body();
    do {
      view = again;
      history = maker.get("dossiers/" + dossier + "/history").expect(200).body();
      again = maker.get("dossiers/" + dossier).expect(200).body();
    } while (again.path("version").asLong() != view.path("version").asLong());
    String state = "";
    for (JsonNode line : history) {
      if (!state.isEmpty()) {
        assertEquals(dossier + " " + line, state, line.path("from").asText());
      }
      state = line.path("to").asText();
    }
    assertEquals(dossier, state, view.path("state").asText());
    return state;
  }

  private void assertAllPaidOnce(Chain chain) {
    Set<String> codes = new HashSet<>();
    for (String dossier : acknowledged.all().keySet()) {
      chain.await(dossier, "COMPLETED");
      codes.add(chain.person("kt").get("dossiers/" + dossier).expect(200).text("code"));
    }
    Journals journals = new Journals(platform.installation());
    Map<String, Integer> posted = journals.posted();
    assertEquals(codes, posted.keySet());
    assertOnce(posted);
    Map<String, Integer> paid = journals.paid();
    assertEquals("one payment a voucher", codes.size(), paid.size());
    assertOnce(paid);
    Map<String, Integer> accepted = journals.accepted();
    assertEquals(paid.keySet(), accepted.keySet());
    assertOnce(accepted);
  }

  private static void assertOnce(Map<String, Integer> counts) {
    assertTrue(counts.toString(), counts.values().stream().allMatch(count -> count == 1));
  }
}
