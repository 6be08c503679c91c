/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.util.List;
import org.dvctt.extension.PluginRegistry;

/** Looks whether a staged version works, before anybody depends on it. */
final class Probing {
  private final Node node;
  private final PluginRegistry registry;

  Probing(Node node, PluginRegistry registry) {
    this.node = node;
    this.registry = registry;
  }

  /**
   * Asks the version what its kind has to answer.
   *
   * @return what was found, one line
   * @throws org.dvctt.model.Refused CONFLICT {@code PROBE_FAILED} with each finding
   */
  String require(PluginRow row) {
    Staged staged =
        node.staged(row.ref())
            .orElseThrow(() -> Refusals.notStarted(row.ref(), "it is not staged here"));
    List<String> faults =
        registry.found(staged.ids()).entrySet().stream()
            .filter(found -> !found.getValue().isEmpty())
            .map(found -> found.getKey().shortName() + ": " + found.getValue())
            .toList();
    if (!faults.isEmpty()) {
      throw Refusals.probeFailed(row.ref(), faults);
    }
    return "services " + registry.found(staged.ids()).keySet();
  }
}
