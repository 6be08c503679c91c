/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dvctt.itests.Installation;
import org.dvctt.itests.LogChecker;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * The archive unpacked elsewhere, in a network namespace that has nothing but loopback, an empty
 * folder where the local Maven repository was: everything it needs is inside it.
 */
public class OfflineIT {
  private Installation installation;

  @Before
  public void unpack() {
    installation = Installation.unpack();
  }

  @After
  public void delete() throws IOException {
    installation.delete();
  }

  @Test
  public void startsWithoutNetworkAndWithoutLocalRepository() throws Exception {
    Path out = Files.createTempFile("offline", ".out");
    Path setting = installation.home().resolve("config/org.dvctt.plugin.banksim.cfg");
    assertTrue("defaults are there to be edited", Files.exists(setting));
    Files.writeString(setting, "delay.ms = 123\n");
    installation.configure("org.dvctt.plugins.cfg", "inbox = auto");
    ProcessBuilder builder =
        new ProcessBuilder(
            "unshare",
            "--net",
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            "--map-root-user",
            "bash",
            "src/test/sh/offline.sh",
            installation.home().toString(),
            Integer.toString(installation.http()),
            installation.consoleUser(),
            installation.consolePassword());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    Process process = builder.start();
    boolean ended = process.waitFor(240, TimeUnit.SECONDS);
    process.destroyForcibly();
    String said = Files.readString(out);
    assertTrue("not ended:\n" + said, ended);
    assertEquals(said, 0, process.exitValue());
    assertTrue(said, said.contains("no network: yes"));
    assertTrue(said, said.contains("no local repository: yes"));
    assertTrue(said, said.contains("portal: 200"));
    assertTrue(
        "a plugin comes in, goes and comes back:\n" + said,
        said.matches(
            "(?s).*\"state\": *\"ACTIVE\".*\"state\": *\"QUARANTINED\".*\"state\": *\"ACTIVE\".*"));
    assertTrue("config/ is read:\n" + said, said.matches("(?s).*delay\\.ms\\s*=\\s*123\\b.*"));
    List<String> bundles = said.lines().filter(line -> line.matches("\\s*\\d+ \\| .*")).toList();
    assertTrue("bundles are listed:\n" + said, bundles.size() > 60);
    List<String> unresolved =
        bundles.stream()
            .filter(line -> !line.contains("| Active "))
            .filter(line -> !line.contains("Hosts: "))
            .toList();
    assertEquals(said, List.of(), unresolved);
    new LogChecker(installation).assertClean("laichau-norms .* is quarantined");
    Files.delete(out);
  }
}
