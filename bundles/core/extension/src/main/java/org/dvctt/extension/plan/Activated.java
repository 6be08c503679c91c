/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dvctt.extension.file.Descriptor;

/**
 * A version of a plugin that is active, or would be.
 *
 * @param generation counts activations: the greater was activated later
 * @param packs names of the regime packs that it offers (service property {@code pack}); empty for
 *     other kinds, and while they are not known
 */
public record Activated(Descriptor plugin, long generation, Set<String> packs) {
  /** Greatest for the one that is asked: generation, then the newer version. */
  public static final Comparator<Activated> LAST =
      Comparator.comparingLong(Activated::generation)
          .thenComparing(each -> each.plugin().version());

  public Activated {
    packs = Set.copyOf(packs);
  }

  public Activated(Descriptor plugin, long generation) {
    this(plugin, generation, Set.of());
  }

  /**
   * Which version of each plugin is asked on a day in a province: of those that cover both, the one
   * that was activated last.
   *
   * @return winners by plugin id
   */
  public static Map<String, Activated> asked(
      Collection<Activated> active, LocalDate day, String province) {
    Map<String, Activated> winners = new HashMap<>();
    for (Activated each : active) {
      if (Coverage.of(each.plugin()).covers(day, province)) {
        winners.merge(each.plugin().id(), each, (a, b) -> LAST.compare(a, b) >= 0 ? a : b);
      }
    }
    return Map.copyOf(winners);
  }
}
