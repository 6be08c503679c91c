/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a platform that does not go on can tell: the end of its log and what its threads do. It is
 * written into the failure itself, because the folder is gone when somebody reads of it.
 */
final class Standstill {
  private static final int LINES = 40;
  private static final int THREADS = 14_000;

  /** Threads that wait for work say nothing. */
  private static final Pattern TELLING =
      Pattern.compile(
          "BLOCKED|RUNNABLE[\\s\\S]*\\bat org\\.|org\\.dvctt|FelixStartLevel|felix\\.scr|features");

  private Standstill() {}

  static String of(PlatformProcess platform) {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("console.out", "data/log/karaf.log", "data/log/derby.log")) {
      Path path = platform.installation().home().resolve(file);
      all.append("\n--- end of ").append(file).append('\n').append(end(path));
    }
    return all.append("\n--- threads\n").append(threads(platform)).toString();
  }

  private static String end(Path file) {
    try {
      List<String> lines =
          Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
              .filter(line -> !line.startsWith("\tat "))
              .toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException e) {
      return "not there: " + e;
    }
  }

  private static String threads(PlatformProcess platform) {
    try {
      String telling =
          Stream.of(platform.jvm("Thread.print", "-l").split("\n\n"))
              .filter(TELLING.asPredicate())
              .collect(Collectors.joining("\n\n"));
      return telling.substring(0, Math.min(telling.length(), THREADS));
    } catch (IOException | AssertionError e) {
      return e.toString();
    }
  }
}
