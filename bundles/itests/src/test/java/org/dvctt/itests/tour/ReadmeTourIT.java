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
import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.SignIns;
import org.junit.AfterClass;
import org.junit.Test;

/**
 * The tour of README.md, its commands as they stand there; only address and folder are this run's.
 */
public class ReadmeTourIT {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));

  @AfterClass
  public static void ledgersAreWhole() {
    Ledgers.assertWhole(RunningPlatform.shared());
  }

  @Test
  public void theCommandsWithCurlBringADossierToItsMoney() throws Exception {
    RunningPlatform platform = RunningPlatform.shared();
    String commands =
        block("rest")
            .replace("http://127.0.0.1:8181", platform.address().toString())
            .replace(".run/data", platform.installation().data().toString());
    List<String> said = bash(commands).lines().toList();
    int size = said.size();
    assertTrue(said.toString(), size >= 10);
    assertEquals("WAIT_SIGN2", said.get(0));
    assertEquals("COMPLETED", said.get(size - 2));
    assertEquals(
        "\"active_rate\":{\"num\":831,\"den\":841,\"percent\":\"98.8\"}", said.get(size - 1));
  }

  @Test
  public void theCommandsOfTheConsoleAnswer() throws IOException {
    List<String> commands = block("console").lines().filter(line -> !line.isBlank()).toList();
    assertTrue(commands.toString(), commands.size() >= 5);
    List<String> said = RunningPlatform.shared().console().all(commands);
    for (int i = 0; i < commands.size(); i++) {
      assertFalse(commands.get(i) + " says nothing", said.get(i).isBlank());
      assertFalse(said.get(i), said.get(i).contains("Error executing"));
    }
    assertTrue(said.get(commands.size() - 1), said.get(commands.size() - 1).contains("831"));
  }

  @Test
  public void everyPersonOfTheTourHasASignIn() throws IOException {
    SignIns signIns = RunningPlatform.shared().signIns();
    Matcher people =
        Pattern.compile("`?\\b((?:kt|ktt|ctk|gdv|ks|ld|gd)\\.\\d{4,7})\\b").matcher(readme());
    List<String> logins = people.results().map(found -> found.group(1)).distinct().toList();
    assertTrue(logins.toString(), logins.size() >= 8);
    logins.forEach(login -> assertFalse(login, signIns.password(login).isBlank()));
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String block(String name) throws IOException {
    String quoted = "<!-- tour: " + name + " -->\\s*```sh\\n(.*?)```\\s*<!-- /tour -->";
    Matcher found = Pattern.compile(quoted, Pattern.DOTALL).matcher(readme());
    assertTrue("README.md has a block " + name, found.find());
    return found.group(1);
  }

  private static String bash(String commands) throws IOException, InterruptedException {
    Path out = Files.createTempFile("tour", ".out");
    Process process =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertTrue("the tour does not end: " + said, ended);
    assertEquals(said, 0, process.exitValue());
    return said;
  }
}
