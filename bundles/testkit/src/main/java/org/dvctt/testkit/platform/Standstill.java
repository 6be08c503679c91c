/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  static String of(Path home, Stream<ProcessHandle> processes) {
    StringBuilder all = new StringBuilder();
    for (String file : List.of("console.out", "data/log/karaf.log", "data/log/derby.log")) {
      all.append("\n--- end of ").append(file).append('\n').append(end(home.resolve(file)));
    }
    processes
        .filter(one -> one.info().command().orElse("").endsWith("/java"))
        .forEach(java -> all.append("\n--- threads of ").append(threads(java.pid())));
    return all.toString();
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

  private static String threads(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    List<String> words = List.of(jcmd, Long.toString(pid), "Thread.print", "-l");
    try {
      Process asked = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      List<String> telling = new ArrayList<>();
      for (String thread : said.split("\n\n")) {
        if (TELLING.matcher(thread).find()) {
          telling.add(thread);
        }
      }
      String text = pid + "\n" + String.join("\n\n", telling);
      return text.substring(0, Math.min(text.length(), THREADS));
    } catch (IOException e) {
      return pid + ": " + e;
    }
  }
}
