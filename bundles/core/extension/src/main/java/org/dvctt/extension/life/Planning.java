/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.extension.file.PluginFile;
import org.dvctt.extension.plan.Activated;
import org.dvctt.extension.plan.Conflict;
import org.dvctt.extension.plan.Conflicts;
import org.dvctt.extension.settings.Fault;
import org.dvctt.extension.settings.Settings;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;

/** What an installation would mean, before anything is changed. */
final class Planning {
  private final LifeBook book;
  private final Shelf shelf;

  Planning(LifeBook book, Shelf shelf) {
    this.book = book;
    this.shelf = shelf;
  }

  /**
   * Refuses what can't be installed.
   *
   * @return what was found, one line
   * @throws Refused CONFLICT with all that stands against it
   */
  String require(PluginFile file) {
    List<Reason> reasons = new ArrayList<>();
    Map<String, String> values = book.settings(file.descriptor().ref());
    for (Fault fault : Settings.check(file.settings(), values).faults()) {
      reasons.add(Reason.of(fault.code(), fault.field(), fault.what(), fault.next()));
    }
    List<Conflict> conflicts = conflicts(file);
    if (!reasons.isEmpty()) {
      throw new Refused(Refused.Kind.CONFLICT, reasons);
    }
    return conflicts.isEmpty()
        ? "touches no active version"
        : conflicts.stream()
            .map(conflict -> conflict.words().en())
            .reduce((a, b) -> a + " " + b)
            .orElse("");
  }

  /** What its activation would mean for the active versions. */
  List<Conflict> conflicts(PluginFile file) {
    List<Activated> active =
        book.wanted().rows().stream()
            .filter(PluginRow::active)
            .filter(row -> !row.ref().equals(file.descriptor().ref()))
            .map(row -> new Activated(shelf.file(row).descriptor(), row.activated()))
            .toList();
    return Conflicts.of(file.descriptor(), Set.of(), active);
  }
}
