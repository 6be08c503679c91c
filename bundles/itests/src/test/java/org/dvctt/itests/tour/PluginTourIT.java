/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.tour;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.Installation;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.plugin.Repacked;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The tour of docs/plugins/operating.md, its commands as they stand there; only folders are this
 * run's, and the plugin's two versions are made of the shipped one.
 */
public class PluginTourIT {
  private static final Tour TOUR = new Tour("docs/plugins/operating.md");
  private static final Pattern FILE = Pattern.compile("laichau-norms-\\d\\.\\d\\.\\d-signed\\.jar");
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws IOException {
    platform.stop();
    platform.log().assertClean("is quarantined: A doubt about the table");
    platform.close();
  }

  @Test
  public void theCommandsOfTheTourDoWhatTheySay() throws Exception {
    Path folder = Installation.folder("t");
    Path shipped = Repacked.bundle(platform.installation().available("laichaunorms"), folder);
    for (String version : List.of("1.0.0", "1.1.0")) {
      Repacked.as(version, shipped, folder.resolve("laichau-norms-" + version + ".jar"));
    }
    String trust = platform.installation().home().resolve("config/trust").toString();
    bash(
        TOUR.block("keys")
            .replace("config/trust", trust)
            .replace("bundles/testkit", Tour.ROOT.resolve("bundles/testkit").toString()),
        folder);
    List<String> commands = TOUR.block("console").lines().filter(line -> !line.isBlank()).toList();
    assertTrue(commands.toString(), commands.size() >= 15);
    for (String command : commands) {
      Matcher file = FILE.matcher(command);
      String here = file.replaceAll(found -> folder.resolve(found.group()).toString());
      Said said = platform.console().run(here);
      assertEquals(command + "\n" + said.all(), 0, said.exit());
      assertFalse(command + " says nothing", said.output().isBlank());
    }
    assertFalse(platform.console().run("dvctt:plugin-list").output().contains("laichau-norms"));
  }

  private static void bash(String commands, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("bash.out");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("PASS", "thu-nghiem");
    Process process = builder.start();
    assertTrue("the tour does not end", process.waitFor(120, TimeUnit.SECONDS));
    assertEquals(Files.readString(out, StandardCharsets.UTF_8), 0, process.exitValue());
  }
}
