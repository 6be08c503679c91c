/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.testkit.platform.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * {@code kill -9} at random moments of installing, swapping and rolling back: after the restart the
 * old or the new state is there, whole. Some kills only: {@code PluginKillTest} of the benchmarks
 * does most of them without the rest of the distribution. {@code -Dkills=N -Dseed=S} repeats.
 */
public class PluginKillIT {
  private static final String ID = "thu-giet";

  /** The rounds that a node needs after its start to end what an earlier run left. */
  private static final Duration SETTLES = Duration.ofSeconds(5);

  private static RunningPlatform platform;
  private static SigningKeys central;

  @BeforeClass
  public static void start() throws Exception {
    central = SigningKeys.make("trunguong", "-1d", 30);
    platform = RunningPlatform.loaded();
    central.trust(platform.installation(), "*", "*");
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void theOldOrTheNewStateIsThereWhole() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    int kills = Integer.getInteger("kills", 4);
    System.out.println("PluginKillIT -Dkills=" + kills + " -Dseed=" + seed);
    Random random = new Random(seed);
    PluginDesk desk = PluginDesk.of(platform);
    desk.installed(central.sign(BuiltPlugin.of(ID, "1.0.0").build()), true);
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= kills; i++) {
      files.add(central.sign(BuiltPlugin.of(ID, "1.0." + i).build()));
    }
    int whole = 0;
    for (int kill = 1; kill <= kills; kill++) {
      String before = active(desk);
      String command =
          kill % 3 == 0
              ? "dvctt:plugin-rollback --reason giet " + ID
              : "dvctt:plugin-install --activate --reason giet " + files.get(kill - 1);
      Said[] said = new Said[1];
      Thread admin = new Thread(() -> said[0] = desk.console().run(command));
      admin.start();
      // An installation takes some 150 ms of its own after the way to the console.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(500)));
      platform.kill();
      admin.join(TimeUnit.SECONDS.toMillis(130));
      platform.start();
      String after = active(desk);
      boolean acknowledged = said[0] != null && said[0].exit() == 0;
      if (acknowledged) {
        assertTrue("an acknowledged change is there: " + command, !after.equals(before));
      }
      whole += after.equals(before) ? 0 : 1;
      assertWhole(desk, after);
    }
    System.out.println(
        "PluginKillIT: "
            + kills
            + " kills, "
            + whole
            + " times the new state was there, -Dseed="
            + seed);
  }

  /** The one version that is wanted and asked; there is never none and never two. */
  private static String active(PluginDesk desk) {
    TreeSet<String> active = new TreeSet<>();
    for (JsonNode plugin : desk.list().path("plugins")) {
      if (plugin.path("id").asText().equals(ID) && plugin.path("state").asText().equals("ACTIVE")) {
        assertEquals(plugin.toString(), "asked", plugin.path("here").asText());
        active.add(plugin.path("version").asText());
      }
    }
    assertEquals("one version is asked: " + desk.list(), 1, active.size());
    return active.first();
  }

  private static void assertWhole(PluginDesk desk, String version) {
    Said proof = desk.console().run("dvctt:plugin-verify");
    assertEquals(proof.all(), 0, proof.exit());
    Waiting.until(
        "nothing is half drained",
        SETTLES,
        () -> Optional.of(desk.list()).filter(list -> !list.toString().contains("\"DRAINING\"")),
        () -> desk.list().toString());
    for (JsonNode plugin : desk.list().path("plugins")) {
      assertTrue(plugin.toString(), !plugin.path("here").asText().startsWith("differs"));
    }
    Chain chain = new Chain(platform, "1990766", "9918");
    String dossier = chain.draft(1_000);
    chain.upTo(dossier, "submit");
    assertEquals(List.of(version), PluginDesk.judges(chain.person("kt"), dossier, ID));
  }
}
