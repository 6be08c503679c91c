/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dvctt.api.platform.PlatformStatus.Level;
import org.dvctt.model.Refused;

/** Readiness in named levels: a level counts only when all before it are reached. */
final class Levels {
  private final List<Level> levels = new ArrayList<>();
  private boolean reached = true;

  /**
   * Adds a level; {@code missing} says what it waits for, empty when nothing. It is asked only when
   * its turn comes.
   */
  Levels then(String name, Supplier<String> missing) {
    String waits = reached ? asked(missing) : "waits for " + levels.get(levels.size() - 1).name();
    reached = waits.isEmpty();
    levels.add(new Level(name, reached, waits));
    return this;
  }

  List<Level> list() {
    return List.copyOf(levels);
  }

  /** Who answers may just lose his store; then that is what is waited for. */
  private static String asked(Supplier<String> missing) {
    try {
      return missing.get();
    } catch (Refused refused) {
      return refused.reasons().get(0).sentence().en();
    }
  }

  /** The levels behind one that keeps people out, each with what it says of itself. */
  List<Level> behind(String name, String reason) {
    List<Level> all = new ArrayList<>(List.of(new Level(name, false, reason)));
    all.addAll(levels);
    return List.copyOf(all);
  }

  boolean ready() {
    return reached;
  }

  /** What of the wanted names is not there, as text; empty when all are. */
  static String absent(String what, Set<String> wanted, Set<String> there) {
    Set<String> absent = new TreeSet<>(wanted);
    absent.removeAll(there);
    return absent.isEmpty() ? "" : what + " " + String.join(", ", absent);
  }

  /**
   * The contexts that have no tables; one whose migration failed with its reason and the next step.
   */
  static String absentTables(Set<String> wanted, Set<String> there, Map<String, String> failed) {
    String absent = absent("tables of", wanted, there);
    Map<String, String> reasons = new TreeMap<>(failed);
    reasons.keySet().removeAll(there);
    return reasons.isEmpty()
        ? absent
        : absent
            + reasons.entrySet().stream()
                .map(it -> it.getKey() + " failed: " + it.getValue())
                .collect(Collectors.joining("; ", " — ", ""))
            + " — tried again by itself; mend the cause or update the bundle";
  }
}
