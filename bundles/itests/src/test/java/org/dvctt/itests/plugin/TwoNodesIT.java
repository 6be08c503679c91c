/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.Chain;
import org.dvctt.itests.path.PostgresCluster;
import org.dvctt.testkit.platform.Waiting;
import org.junit.Test;

/** Two nodes on one PostgreSQL and one blob store: what an admin does on one holds on the other. */
public class TwoNodesIT {
  private static final String ID = "hai-nut";
  private static final Duration FOLLOWS = Duration.ofSeconds(15);

  /** Some rounds of a node that looks whether anything has changed. */
  private static final Duration FOLLOWED = Duration.ofSeconds(2);

  @Test
  public void theOtherNodeBringsItselfToWhatIsWanted() throws Exception {
    SigningKeys central = SigningKeys.make("trunguong", "-1d", 30);
    try (PostgresCluster cluster = PostgresCluster.start();
        RunningPlatform first = RunningPlatform.fresh(cluster.properties());
        RunningPlatform second = RunningPlatform.fresh(cluster.properties())) {
      central.trust(first.installation(), "*", "*");
      central.trust(second.installation(), "*", "*");
      first.start();
      share(first.installation().data(), second.installation().data());
      second.start();
      PluginDesk here = PluginDesk.of(first);
      PluginDesk there = PluginDesk.of(second);
      Chain work = new Chain(second, "1990766", "9918");

      here.installed(central.sign(BuiltPlugin.of(ID, "1.0.0").build()), true);
      await(there, "1.0.0", "asked");
      assertEquals(List.of("1.0.0"), judges(work));

      here.done("quarantine", ID);
      await(there, "1.0.0", "nothing");
      assertEquals(503, work.person("kt").act(work.draft(1_000), "submit").status());
      there.done("release", ID);
      await(here, "1.0.0", "asked");
      assertEquals(List.of("1.0.0"), judges(new Chain(first, "1990766", "9918")));

      long snapshot = there.list().path("snapshot").asLong();
      LockSupport.parkNanos(FOLLOWED.toNanos());
      assertEquals("nothing changes by itself", snapshot, there.list().path("snapshot").asLong());

      second.kill();
      here.installed(central.sign(BuiltPlugin.of(ID, "1.1.0").build()), true);
      // As if this node had been killed in the middle of its draining.
      cluster.change(
          "UPDATE plugin_version SET state = 'DRAINING', next_state = 'RETIRE'"
              + " WHERE plugin_id = '"
              + ID
              + "' AND version = '1.0.0'");
      second.start();
      there.awaitState(ID, "1.0.0", "RETIRED", FOLLOWS);
      await(there, "1.1.0", "asked");
      await(there, "1.0.0", "nothing");
      assertEquals(List.of("1.1.0"), judges(new Chain(second, "1990766", "9918")));
      assertEquals(0, there.console().run("dvctt:plugin-verify").exit());
      second.stop();
      first.stop();
      first.log().assertClean("is quarantined");
      second.log().assertClean();
    }
  }

  /** The second node reads the first one's blobs, as from a shared file system. */
  private static void share(Path from, Path to) throws IOException {
    Files.createDirectories(to.resolve("secrets"));
    Files.createSymbolicLink(to.resolve("blobs"), from.resolve("blobs"));
    Files.copy(
        from.resolve("secrets/demo-sign-ins.txt"),
        to.resolve("secrets/demo-sign-ins.txt"),
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void await(PluginDesk desk, String version, String here) {
    Waiting.until(
        ID + " " + version + " is " + here,
        FOLLOWS,
        () ->
            desk.find(ID, version).map(plugin -> plugin.path("here").asText()).filter(here::equals),
        () -> desk.list().toString());
  }

  private static List<String> judges(Chain chain) {
    String dossier = chain.draft(1_000);
    chain.upTo(dossier, "submit");
    return PluginDesk.judges(chain.person("kt"), dossier, ID);
  }
}
