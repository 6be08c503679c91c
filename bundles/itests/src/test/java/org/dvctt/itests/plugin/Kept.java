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
import org.dvctt.testkit.platform.Waiting;

/**
 * What a platform's JVM keeps in memory, seen from outside by a walk over its heap.
 *
 * @param loaders class loaders of bundles that are reachable
 * @param bundles bundles that are reachable, installed or not: the framework keeps what it knows of
 *     a bundle, but none of its classes, as long as a service lives that the bundle used
 * @param metaspaceKb metaspace in use
 */
record Kept(int loaders, int bundles, long metaspaceKb) {
  private static final String FELIX = "org.apache.felix.framework.";
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
      String heap = platform.jvm("GC.class_histogram");
      int loaders = count(heap, FELIX + "BundleWiringImpl$BundleClassLoader");
      int bundles = count(heap, FELIX + "BundleImpl");
      long metaspace = number(METASPACE, platform.jvm("GC.heap_info"));
      return new Kept(loaders, bundles, metaspace);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int count(String heap, String type) {
    return (int)
        number(Pattern.compile("\\s(\\d+)\\s+\\d+\\s+" + Pattern.quote(type) + "\\s"), heap);
  }

  private static long number(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in " + said);
    }
    return Long.parseLong(found.group(1));
  }
}
