/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.itests.ConsoleClient.Said;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.testkit.platform.Waiting;

/**
 * What a plugin could leave behind on a node, seen from outside: taken before it comes and after it
 * went, both are the same.
 *
 * @param id of the plugin
 * @param bundles as the console lists them
 * @param configurations pids in the container's configuration
 * @param files of the container's cache and of the plugins' own folders
 * @param threads of the plugin, without their numbers; others come and go meanwhile
 */
public record Traces(
    String id,
    Set<String> bundles,
    Set<String> configurations,
    Set<String> files,
    Set<String> threads) {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  public static Traces of(RunningPlatform platform, String id) {
    try {
      Path data = platform.installation().data();
      Set<String> files = new TreeSet<>(names(data.resolve("cache"), 1));
      files.addAll(names(data.resolve("plugins"), Integer.MAX_VALUE));
      return new Traces(
          id,
          lines(platform, "bundle:list -t 0 -s", line -> line.contains("org.dvctt")),
          lines(platform, "config:list -s", line -> line.contains("org.dvctt")),
          files,
          platform
              .jvm("Thread.print")
              .lines()
              .filter(line -> line.startsWith("\"plugin-" + id))
              .map(line -> NUMBER.matcher(line.substring(0, line.indexOf('"', 1))).replaceAll("#"))
              .collect(Collectors.toCollection(TreeSet::new)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until everything is again as it was; threads of a pool end by themselves. */
  public void awaitAgain(RunningPlatform platform) {
    Traces[] last = {this};
    try {
      Waiting.until(
          "nothing is left of the plugin",
          Duration.ofSeconds(60),
          () -> {
            last[0] = of(platform, id);
            return Optional.of(last[0]).filter(this::equals);
          },
          () -> "it was " + this + "\nand is " + last[0]);
    } catch (AssertionError e) {
      // Part by part: a failure then names what is left.
      assertEquals(bundles, last[0].bundles());
      assertEquals(configurations, last[0].configurations());
      assertEquals(files, last[0].files());
      assertEquals(threads, last[0].threads());
      throw e;
    }
  }

  private static Set<String> lines(
      RunningPlatform platform, String command, Predicate<String> wanted) {
    Said said = platform.console().run(command);
    assertEquals(said.all(), 0, said.exit());
    return said.output().lines().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Path folder, int deep) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(folder, deep)) {
      return all.map(path -> folder.getParent().relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
