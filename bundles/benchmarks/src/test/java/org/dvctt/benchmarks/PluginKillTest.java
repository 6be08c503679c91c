/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * {@code kill -9} at random moments of installing, swapping and rolling back the plugin platform
 * itself, without the rest of the distribution (that is {@code PluginKillIT}): after the next start
 * the old or the new state is there, whole, and what was acknowledged is there. {@code -Dkills=N
 * -Dseed=S} repeats.
 */
public class PluginKillTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder(new File("target"));

  @Test
  public void theOldOrTheNewStateIsThereWhole() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    int kills = Integer.getInteger("kills", 20);
    System.out.println("PluginKillTest -Dkills=" + kills + " -Dseed=" + seed);
    Random random = new Random(seed);
    List<String> versions = new ArrayList<>();
    for (int i = 0; i <= kills; i++) {
      versions.add("1.0." + i);
    }
    PluginJars jars = new PluginJars(folder.newFolder("jars").toPath(), versions);
    Path home = folder.newFolder("node").toPath();
    Acts acts = new Acts(random, jars, versions);
    int whole = 0;
    int acknowledged = 0;
    String before = "nothing";
    String wanted = "nothing";
    List<String> said = List.of();
    for (int kill = 0; kill <= kills; kill++) {
      try (Life life = new Life(home)) {
        String after = life.reads();
        boolean done = said.contains("done " + wanted);
        assertTrue(
            "kill " + kill + " of " + wanted + " after " + before + ", seed " + seed + ": " + after,
            after.equals("whole " + wanted) || !done && after.equals("whole " + before));
        assertTrue(said.toString(), said.stream().noneMatch(line -> line.startsWith("broken")));
        acknowledged += done ? 1 : 0;
        whole += after.equals("whole " + before) ? 0 : 1;
        before = after.substring("whole ".length());
        acts.found(before);
        wanted = acts.next(kill);
        long begin = System.nanoTime();
        life.told(acts.command(wanted));
        if (kill == 0) {
          assertEquals("done " + wanted, life.reads());
          acts.takes(System.nanoTime() - begin);
        } else {
          LockSupport.parkNanos(acts.moment());
        }
        life.kill();
        said = kill == 0 ? List.of("done " + wanted) : life.rest();
      }
    }
    System.out.printf(
        "PluginKillTest: %d kills, %d times the new state was there, %d of them acknowledged%n",
        kills, whole, acknowledged);
  }

  /** What is done next, and when it is cut off: now and then only after its end. */
  private static final class Acts {
    private final Random random;
    private final PluginJars jars;
    private final List<String> versions;
    private final TreeSet<String> been = new TreeSet<>();
    private String present = "";
    private long longest;

    Acts(Random random, PluginJars jars, List<String> versions) {
      this.random = random;
      this.jars = jars;
      this.versions = versions;
    }

    void found(String version) {
      present = version;
      if (!version.equals("nothing")) {
        been.add(version);
      }
    }

    /** The version that is to be asked next. */
    String next(int kill) {
      if (been.size() > 1 && random.nextInt(3) == 0) {
        List<String> others = new ArrayList<>(been);
        others.remove(present);
        return others.get(random.nextInt(others.size()));
      }
      return versions.get(kill);
    }

    String command(String version) {
      return been.contains(version) ? "rollback " + version : "install " + jars.bundle(version);
    }

    void takes(long nanos) {
      longest = nanos;
    }

    /** Nanoseconds after the beginning. */
    long moment() {
      return (long) (random.nextDouble() * 1.2 * longest);
    }
  }

  /** One run of the process, from its start to its death. */
  private static final class Life implements AutoCloseable {
    private final Path err;
    private final Process process;
    private final BufferedReader out;

    Life(Path home) throws IOException {
      err = home.resolve("err.txt");
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.io.tmpdir=" + home.toAbsolutePath(),
                  "-cp",
                  System.getProperty("surefire.test.class.path", classPath()),
                  KilledNode.class.getName(),
                  home.toAbsolutePath().toString())
              .redirectError(err.toFile())
              .start();
      out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String classPath() {
      return System.getProperty("java.class.path");
    }

    /** What it tells next; why it died when it did by itself. */
    String reads() throws IOException {
      String line = out.readLine();
      return line == null ? "dead: " + Files.readString(err) : line;
    }

    void told(String line) throws IOException {
      Writer in = process.outputWriter(StandardCharsets.UTF_8);
      in.write(line + "\n");
      in.flush();
    }

    /** Without a word to it. */
    void kill() {
      process.toHandle().destroyForcibly(); // the process itself would close what it had told
    }

    /** What it had told before it died. */
    List<String> rest() throws IOException {
      List<String> lines = new ArrayList<>();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
      return lines;
    }

    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly();
      process.waitFor(30, TimeUnit.SECONDS);
    }
  }
}
