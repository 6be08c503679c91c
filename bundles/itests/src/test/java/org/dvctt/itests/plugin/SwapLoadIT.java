/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.Drafts;
import org.dvctt.itests.path.Person;
import org.dvctt.itests.path.Rest.Answer;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * A rule is swapped again and again while people submit: no request fails, and each dossier names a
 * version that was the asked one while it was submitted; nothing of a version that went is left in
 * the JVM. {@code -Dswaps=1000} for the long run.
 */
public class SwapLoadIT {
  private static final String ID = "thu-doi";
  private static final int CLIENTS = 3;

  /** Swaps before anything is measured. */
  private static final int WARM = 10;

  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static Chain chain;
  private static SigningKeys central;

  /** One submission: when it was asked for and answered, by whom it was judged. */
  private record Judged(long sent, long answered, String version) {}

  /** When a version began to be the asked one: between the two moments. */
  private record Swapped(long asked, long done, String version) {}

  @BeforeClass
  public static void start() throws Exception {
    central = SigningKeys.make("trunguong", "-1d", 30);
    platform = RunningPlatform.loaded();
    central.trust(platform.installation(), "*", "*");
    platform.start();
    desk = PluginDesk.of(platform);
    chain = new Chain(platform, "1990766", "9918");
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void noRequestFailsAndEachIsJudgedByAVersionOfItsMoment() throws Exception {
    int swaps = Integer.getInteger("swaps", 50);
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      files.add(central.sign(BuiltPlugin.of(ID, "1.0." + i).build()));
    }
    desk.installed(files.get(0), true);
    desk.installed(files.get(1), false);
    ConcurrentLinkedQueue<Judged> judged = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    List<Swapped> timeline = new ArrayList<>();
    timeline.add(new Swapped(0, 0, "1.0.0"));
    load(judged, failed, () -> swap(1, WARM, timeline));
    Kept before = Kept.by(platform);
    List<Long> quiet = new ArrayList<>(load(judged, failed, SwapLoadIT::nothing));
    judged.clear();
    long start = System.nanoTime();
    List<Long> busy = load(judged, failed, () -> swap(WARM + 1, WARM + swaps, timeline));
    double seconds = (System.nanoTime() - start) / 1e9;
    int answered = judged.size();
    quiet.addAll(load(judged, failed, SwapLoadIT::nothing));
    Kept after = Kept.by(platform);
    assertEquals("no request failed: " + failed, 0, failed.size());
    int wrong = 0;
    Map<String, Integer> versions = new TreeMap<>();
    for (Judged one : judged) {
      versions.merge(one.version(), 1, Integer::sum);
      if (!possible(timeline, one)) {
        wrong++;
      }
    }
    System.out.printf(
        "SwapLoadIT: kept after %d swaps %s, after %d more %s%n", WARM, before, swaps, after);
    System.out.printf(
        "SwapLoadIT: %d swaps in %.1f s, %d submissions (%.0f requests/s), versions %s;"
            + " p50 %.1f / %.1f ms, p99 %.1f ms with swaps, %.1f ms without%n",
        swaps,
        seconds,
        answered,
        answered * 3 / seconds,
        versions,
        percentile(busy, 0.5),
        percentile(quiet, 0.5),
        percentile(busy, 0.99),
        percentile(quiet, 0.99));
    assertEquals("judged by a version of another moment", 0, wrong);
    assertEquals("class loaders of bundles", before.loaders(), after.loaders());
    assertTrue(
        "metaspace within 5 %: " + before + ", " + after,
        after.metaspaceKb() <= before.metaspaceKb() * 1.05);
    assertTrue("both versions judged: " + versions, versions.size() == 2);
  }

  /** For so long nothing is swapped, before and after. */
  private static void nothing() {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(4));
  }

  private static void swap(int from, int to, List<Swapped> timeline) {
    for (int i = from; i <= to; i++) {
      String version = "1.0." + i % 2;
      long asked = System.nanoTime();
      JsonNode done = desk.done(i == 1 ? "swap" : "rollback", ID + " " + version);
      assertEquals(done.toString(), "ACTIVE", done.path("state").asText());
      timeline.add(new Swapped(asked, System.nanoTime(), version));
    }
  }

  /** People submit until the other work is done; how long each submission took, in nanoseconds. */
  private static List<Long> load(
      ConcurrentLinkedQueue<Judged> judged, ConcurrentLinkedQueue<String> failed, Runnable other)
      throws Exception {
    AtomicBoolean goOn = new AtomicBoolean(true);
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          people.submit(
              () -> {
                Person maker = chain.person("kt");
                JsonNode line = Drafts.lines(maker, chain.unit()).get(0);
                while (goOn.get()) {
                  submit(maker, line, judged, failed, times);
                }
              }));
    }
    try {
      other.run();
    } finally {
      goOn.set(false);
    }
    for (Future<?> client : clients) {
      client.get(60, TimeUnit.SECONDS);
    }
    people.shutdown();
    return List.copyOf(times);
  }

  private static void submit(
      Person maker,
      JsonNode line,
      ConcurrentLinkedQueue<Judged> judged,
      ConcurrentLinkedQueue<String> failed,
      ConcurrentLinkedQueue<Long> times) {
    Answer draft = maker.create(Drafts.on(line, 1_000));
    if (draft.status() != 201) {
      failed.add(draft.status() + " " + draft.body());
      return;
    }
    String dossier = draft.text("id");
    long sent = System.nanoTime();
    Answer answer = maker.act(dossier, "submit", "{}", draft.etag(), Person.newKey());
    long answered = System.nanoTime();
    times.add(answered - sent);
    if (answer.status() != 200) {
      failed.add(answer.status() + " " + answer.body());
      return;
    }
    List<String> judges = PluginDesk.judges(maker, dossier, ID);
    if (judges.isEmpty()) {
      failed.add("not judged by " + ID + ": " + dossier);
    } else {
      judged.add(new Judged(sent, answered, judges.get(0)));
    }
  }

  /** True when the version was the asked one at some moment of the submission. */
  private static boolean possible(List<Swapped> timeline, Judged one) {
    for (int i = 0; i < timeline.size(); i++) {
      long from = timeline.get(i).asked();
      long to = i + 1 < timeline.size() ? timeline.get(i + 1).done() : Long.MAX_VALUE;
      if (timeline.get(i).version().equals(one.version())
          && one.answered() >= from
          && one.sent() <= to) {
        return true;
      }
    }
    return false;
  }

  private static double percentile(List<Long> times, double share) {
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }
}
