/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dvctt.itests.RunningPlatform;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * How long it takes from a file to a rule that is asked, and what plugins cost a start. A
 * measurement, not a test: it runs when it is named, {@code -Dit.test=PluginPace}, {@code
 * -Drounds=20}.
 */
public class PluginPace {
  private static final String ID = "do-nhanh";
  private static final int PLUGINS = 20;
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final int ROUNDS = Integer.getInteger("rounds", 20);
  private static RunningPlatform platform;
  private static PluginDesk desk;
  private static SigningKeys central;

  @BeforeClass
  public static void start() throws Exception {
    central = SigningKeys.make("trunguong", "-1d", 30);
    platform = RunningPlatform.loaded();
    central.trust(platform.installation(), "*", "*");
    platform.installation().configure("org.dvctt.plugins.cfg", "inbox = auto");
    platform.start();
    desk = PluginDesk.of(platform);
  }

  @AfterClass
  public static void stop() throws Exception {
    platform.stop();
    platform.log().assertClean();
    platform.close();
  }

  @Test
  public void fromAFileToARuleThatIsAsked() throws Exception {
    List<Long> command = new ArrayList<>();
    List<Long> inbox = new ArrayList<>();
    List<Long> asking = new ArrayList<>();
    Path folder = platform.installation().data().resolve("inbox");
    for (int i = 0; i < ROUNDS; i++) {
      Path file = central.sign(BuiltPlugin.of(ID, "1." + i + ".0").build());
      command.add(millis(() -> desk.installed(file, true)));
      assertEquals("ACTIVE", desk.state(ID, "1." + i + ".0"));
      Path next = central.sign(BuiltPlugin.of(ID, "1." + i + ".1").build());
      Path part = folder.resolve(".part");
      Files.copy(next, part, StandardCopyOption.REPLACE_EXISTING);
      String version = "1." + i + ".1";
      inbox.add(
          millis(
              () -> {
                Files.move(part, folder.resolve("moi.jar"), StandardCopyOption.REPLACE_EXISTING);
                desk.awaitState(ID, version, "ACTIVE", MOST);
              }));
      asking.add(millis(() -> desk.state(ID, version)));
    }
    tell("from the command to asked, over SSH", command);
    tell("from the inbox to asked, looked at over SSH", inbox);
    tell("one look over SSH", asking);
  }

  @Test
  public void whatPluginsCostAStart() throws Exception {
    for (int i = 0; i < PLUGINS; i++) {
      desk.installed(central.sign(BuiltPlugin.of("mot-trong-" + i, "1.0.0").build()), true);
    }
    platform.stop();
    platform.start();
    List<Long> with = starts();
    for (int i = 0; i < PLUGINS; i++) {
      desk.done("remove", "mot-trong-" + i + " 1.0.0");
    }
    platform.stop();
    platform.start();
    List<Long> without = starts();
    tell("start with " + PLUGINS + " plugins more", with);
    tell("start without them", without);
    System.out.printf(
        "PluginPace: ratio of the medians %.2f%n", (double) median(with) / median(without));
  }

  private static List<Long> starts() throws Exception {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      platform.stop();
      times.add(millis(platform::start));
    }
    desk = PluginDesk.of(platform);
    return times;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static long millis(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static void tell(String what, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        "PluginPace: %s: median %d ms, from %d to %d ms, %d times%n",
        what, median(times), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
