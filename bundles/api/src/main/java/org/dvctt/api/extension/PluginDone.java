/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import org.dvctt.model.Reason;

/**
 * What really became of an act on a plugin.
 *
 * @param state of the version after the last step
 * @param snapshot id of the snapshot that is asked now
 * @param touched bundles of the host that were stopped, started or resolved meanwhile; an act on a
 *     plugin touches none
 */
public record PluginDone(
    String id,
    String version,
    PluginState state,
    List<PluginStep> steps,
    long snapshot,
    List<String> touched) {
  public PluginDone {
    touched = List.copyOf(touched);
    steps = List.copyOf(steps);
  }

  /** True when every step was done. */
  public boolean done() {
    return steps.stream().allMatch(PluginStep::done);
  }

  /** Why the last step was refused; empty when it was not. */
  public List<Reason> reasons() {
    return steps.isEmpty() ? List.of() : steps.get(steps.size() - 1).reasons();
  }
}
