/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.Waiting;

/**
 * What a platform's JVM keeps in memory, seen from outside by a walk over its heap.
 *
 * @param loaders class loaders of bundles that are reachable
 * @param metaspaceKb metaspace in use
 */
record Kept(int loaders, long metaspaceKb) {
  private static final Pattern LOADERS =
      Pattern.compile(
          "\\s(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\$BundleClassLoader\\b");
  private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");

  /** Looks until two looks in a row agree: what is closed is let go within seconds. */
  static Kept by(RunningPlatform platform) {
    Kept[] last = {look(platform)};
    return Waiting.until(
        "the heap stays as it is",
        Duration.ofSeconds(60),
        () -> {
          Kept next = look(platform);
          boolean same = next.loaders() == last[0].loaders();
          last[0] = next;
          return Optional.of(next).filter(kept -> same);
        },
        () -> last[0].toString());
  }

  private static Kept look(RunningPlatform platform) {
    try {
      int loaders = (int) number(LOADERS, platform.jvm("GC.class_histogram"));
      long metaspace = number(METASPACE, platform.jvm("GC.heap_info"));
      return new Kept(loaders, metaspace);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in " + said);
    }
    return Long.parseLong(found.group(1));
  }
}
