/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dvctt.api.platform.PlatformStatus.Level;

/** Readiness in named levels: a level counts only when all before it are reached. */
final class Levels {
  private final List<Level> levels = new ArrayList<>();
  private boolean reached = true;

  /**
   * Adds a level; {@code missing} says what it waits for, empty when nothing. It is asked only when
   * its turn comes.
   */
  Levels then(String name, Supplier<String> missing) {
    String waits = reached ? missing.get() : "waits for " + levels.get(levels.size() - 1).name();
    reached = waits.isEmpty();
    levels.add(new Level(name, reached, waits));
    return this;
  }

  List<Level> list() {
    return List.copyOf(levels);
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
}
