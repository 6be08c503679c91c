/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.shadow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.PluginRef;

/** What was counted and is not stored yet. Its lock is held for a moment only. */
final class Tallies {
  /**
   * What is counted apart.
   *
   * @param against the version it is compared with as text, empty when there is none
   * @param day of the counting, so that old results expire
   */
  record Key(PluginRef candidate, String against, LocalDate day) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing((Key key) -> key.candidate().id())
            .thenComparing(key -> key.candidate().version())
            .thenComparing(Key::against)
            .thenComparing(Key::day);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private Map<Key, Tally> tallies = new TreeMap<>();

  synchronized void add(ShadowQuestion question, Compared compared, Instant now) {
    tally(new Key(question.candidate(), question.other(), BusinessClock.day(now)))
        .add(question.subject(), compared, now);
  }

  /** Takes all out. */
  synchronized Map<Key, Tally> take() {
    Map<Key, Tally> taken = tallies;
    tallies = new TreeMap<>();
    return taken;
  }

  /** Puts back what could not be stored. */
  synchronized void giveBack(Map<Key, Tally> taken) {
    taken.forEach((key, tally) -> tally(key).add(tally));
  }

  synchronized void forget(PluginRef candidate) {
    tallies.keySet().removeIf(key -> key.candidate().equals(candidate));
  }

  private Tally tally(Key key) {
    return tallies.computeIfAbsent(key, it -> new Tally());
  }
}
