/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Gives a version settings; with those that it does not work with, it goes back to the earlier. */
final class Configuring {
  private final LifeBook book;
  private final Shelf shelf;
  private final Node node;
  private final PluginSettings settings;
  private final Complaints complaints;

  Configuring(
      LifeBook book, Shelf shelf, Node node, PluginSettings settings, Complaints complaints) {
    this.complaints = complaints;
    this.book = book;
    this.shelf = shelf;
    this.node = node;
    this.settings = settings;
  }

  /**
   * Sets values.
   *
   * @param values by name; a blank one takes the value away
   * @throws Refused INVALID for each fault of a value, CONFLICT {@code SETTINGS_DO_NOT_WORK}
   */
  Text set(PluginRow row, Map<String, String> values, Who who) {
    Map<String, String> before = book.settings(row.ref());
    Map<String, String> all = new HashMap<>(before);
    all.putAll(values);
    all.values().removeIf(String::isBlank);
    List<Reason> faults = settings.faults(shelf.file(row), all);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    book.configure(row.ref(), values, who);
    if (!node.settings(row)) {
      Optional<String> complaint =
          node.staged(row.ref()).flatMap(staged -> complaints.of(staged.ids()));
      Map<String, String> back = new HashMap<>();
      values.keySet().forEach(name -> back.put(name, before.getOrDefault(name, "")));
      book.configure(
          row.ref(),
          back,
          Who.system("it did not work with " + String.join(", ", values.keySet())));
      node.settings(row);
      throw Refusals.settingsDoNotWork(row.ref(), values.keySet(), complaint);
    }
    return Text.of(
        "đã ghi " + String.join(", ", values.keySet()),
        "kept " + String.join(", ", values.keySet()));
  }
}
