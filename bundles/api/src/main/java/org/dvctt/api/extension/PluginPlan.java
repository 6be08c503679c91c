/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.extension;

import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/**
 * What the installation and activation of a version would mean; nothing was changed to find out.
 *
 * @param needs what each of its bundles would be wired to
 * @param problems what stands against it; empty when it could be swapped in
 * @param notes what to know though it stands against nothing
 * @param conflicts what becomes of the active versions that it touches
 * @param refresh bundles by name that the framework would refresh when the versions go whose place
 *     it takes
 */
public record PluginPlan(
    String id,
    String version,
    PluginState state,
    List<Need> needs,
    List<Reason> problems,
    List<Text> notes,
    List<Text> conflicts,
    List<String> refresh) {
  /**
   * One import or requirement.
   *
   * @param bundle symbolic name and version of the plugin's bundle that needs it
   * @param what package or capability
   * @param range versions that will do, empty: any
   * @param state e.g. {@code WIRED}, {@code MISSING}, {@code ABSENT}
   * @param from what it would be wired to, empty when to nothing
   */
  public record Need(String bundle, String what, String range, String state, String from) {}

  public PluginPlan {
    needs = List.copyOf(needs);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    conflicts = List.copyOf(conflicts);
    refresh = List.copyOf(refresh);
  }

  /** True when nothing stands against it. */
  public boolean possible() {
    return problems.isEmpty();
  }
}
