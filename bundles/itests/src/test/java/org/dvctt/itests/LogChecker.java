/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what should not be in the log: warnings, errors, stack traces. */
public record LogChecker(Installation installation) {
  /**
   * The container's event service says so when a stop cuts off the news of that very stop. At any
   * other time it would mean that news were lost.
   */
  private static final String CUT_OFF = "EventAdmin: Event Task Processing Interrupted";

  private static final String WEB_BEGAN = "| Pax Web Runtime started";
  private static final String WEB_ENDED = "| Pax Web Runtime stopped";

  private static final Pattern BAD =
      Pattern.compile("\\| (WARN|ERROR|FATAL) +\\||^\\s+at [\\w.$]+\\(|^\\S+(Exception|Error): ");

  /** All that the present log file holds. */
  public String text() {
    try {
      return Files.readString(installation.data().resolve("log/karaf.log"));
    } catch (IOException e) {
      throw new AssertionError("no log", e);
    }
  }

  /** Fails when the log holds a bad line that no expected pattern fits. */
  public void assertClean(String... expected) {
    List<Pattern> fine = Stream.of(expected).map(Pattern::compile).toList();
    List<String> bad = new ArrayList<>();
    try (Stream<Path> files = Files.list(installation.data().resolve("log"))) {
      for (Path file : files.filter(f -> f.toString().contains("karaf.log")).toList()) {
        bad(Files.readAllLines(file)).stream()
            .filter(line -> fine.stream().noneMatch(pattern -> pattern.matcher(line).find()))
            .forEach(bad::add);
      }
    } catch (IOException e) {
      throw new AssertionError("no log", e);
    }
    if (!bad.isEmpty()) {
      int most = Math.min(bad.size(), 20);
      throw new AssertionError(
          bad.size() + " bad lines in the log:\n" + String.join("\n", bad.subList(0, most)));
    }
  }

  /** The lines of a log that should not be there, whatever the test expects. */
  static List<String> bad(List<String> lines) {
    List<String> bad = new ArrayList<>();
    boolean stops = false;
    for (String line : lines) {
      stops = line.contains(WEB_ENDED) || stops && !line.contains(WEB_BEGAN);
      if (BAD.matcher(line).find() && !(stops && line.contains(CUT_OFF))) {
        bad.add(line);
      }
    }
    return bad;
  }
}
