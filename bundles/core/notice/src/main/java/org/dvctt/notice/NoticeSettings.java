/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.NoticeMedium;

/**
 * How notices are sent.
 *
 * @param urgent kinds that may wake people
 * @param templates folder of templates of one's own
 */
record NoticeSettings(
    Map<NoticeMedium, QuietHours> quiet,
    Set<NoticeKind> urgent,
    int tries,
    Duration firstWait,
    Duration longestWait,
    Duration expiry,
    Duration round,
    Optional<Path> templates) {

  NoticeSettings {
    quiet = Map.copyOf(quiet);
    urgent = Set.copyOf(urgent);
  }

  /**
   * @throws IllegalArgumentException naming the key that is wrong and what to write there
   */
  static NoticeSettings of(NoticeConfig config) {
    Map<NoticeMedium, QuietHours> quiet = new EnumMap<>(NoticeMedium.class);
    quiet.put(NoticeMedium.SMS, QuietHours.parse("quiet.sms", config.quiet_sms()));
    quiet.put(NoticeMedium.EMAIL, QuietHours.parse("quiet.email", config.quiet_email()));
    String folder = config.templates().strip();
    return new NoticeSettings(
        quiet,
        urgent(config.urgent()),
        (int) positive("tries", config.tries()),
        Duration.ofSeconds(positive("first.wait.seconds", config.first_wait_seconds())),
        Duration.ofSeconds(positive("longest.wait.seconds", config.longest_wait_seconds())),
        Duration.ofHours(positive("expiry.hours", config.expiry_hours())),
        Duration.ofMillis(positive("round.ms", config.round_ms())),
        folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)));
  }

  QuietHours quiet(NoticeMedium medium) {
    return quiet.getOrDefault(medium, QuietHours.NEVER);
  }

  /** How long to wait after so many failed tries. */
  Duration waitAfter(int attempts) {
    Duration grown = firstWait.multipliedBy(1L << Math.min(20, Math.max(0, attempts - 1)));
    return grown.compareTo(longestWait) < 0 ? grown : longestWait;
  }

  private static Set<NoticeKind> urgent(String given) {
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    for (String name : given.split(",")) {
      if (!name.isBlank()) {
        kinds.add(
            NoticeKind.find(name.strip())
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "urgent: "
                                + name.strip()
                                + " is no kind of notice; write some of "
                                + Arrays.toString(NoticeKind.values()))));
      }
    }
    return kinds;
  }

  private static long positive(String key, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(key + ": " + value + " must be 1 or more");
    }
    return value;
  }
}
