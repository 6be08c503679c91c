/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dvctt.api.extension.PluginState;

/** Which version an admin means. */
final class Choice {
  private final LifeBook book;

  Choice(LifeBook book) {
    this.book = book;
  }

  /** All versions of a plugin; refused when there is none. */
  List<PluginRow> versions(String id) {
    List<PluginRow> rows =
        book.wanted().rows().stream().filter(row -> row.ref().id().equals(id)).toList();
    if (rows.isEmpty()) {
      throw Refusals.unknown(id, "");
    }
    return rows;
  }

  /**
   * The version that is meant.
   *
   * @param meant which of several is meant when none is named
   */
  PluginRow one(String id, String version, Predicate<PluginRow> meant) {
    List<PluginRow> rows = versions(id);
    if (!version.isEmpty()) {
      return named(rows, id, version);
    }
    List<PluginRow> fit = rows.stream().filter(meant).toList();
    if (fit.size() == 1) {
      return fit.get(0);
    }
    if (fit.isEmpty() && rows.size() == 1) {
      return rows.get(0);
    }
    throw Refusals.whichVersion(id, fit.isEmpty() ? rows : fit);
  }

  private static PluginRow named(List<PluginRow> rows, String id, String version) {
    return rows.stream()
        .filter(row -> row.ref().version().equals(version))
        .findFirst()
        .orElseThrow(() -> Refusals.unknown(id, version));
  }

  /** The version to go back to: the named one, or the last that was asked before the present. */
  static PluginRow earlier(
      String id, String version, List<PluginRow> rows, Optional<PluginRow> present) {
    if (!version.isEmpty()) {
      return named(rows, id, version);
    }
    return rows.stream()
        .filter(row -> row.activated() > 0 && LifeAct.STAGE.leaves(row.state()))
        .filter(row -> row.state() != PluginState.QUARANTINED)
        .filter(row -> present.isEmpty() || row.activated() < present.get().activated())
        .max(Comparator.comparingLong(PluginRow::activated))
        .orElseThrow(() -> Refusals.nothingBefore(id));
  }
}
