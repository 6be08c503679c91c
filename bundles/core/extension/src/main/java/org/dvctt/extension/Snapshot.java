/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.model.PluginRef;

/**
 * All plugin services at one moment, in their fixed order; never changed, only replaced whole.
 *
 * @param wanted all that has to be asked, the latest first; also what isn't there
 * @param id grows with each change: its upper part counts the changes since start, its lower 24
 *     bits are a checksum of the content, so that ids of different sets differ after a restart too.
 *     Kept below 2^53 so that JSON readers keep it whole.
 */
record Snapshot(long id, List<Admission> all, List<Standing> wanted) {
  private static final int CONTENT_BITS = 24;
  private static final long CONTENT = (1L << CONTENT_BITS) - 1;

  /** Before it is known what has to be asked, everything is. */
  static final Snapshot NOTHING = new Snapshot(0, List.of(), List.of(Standing.unknown("plugins")));

  /** The next snapshot; it keeps the id when the same plugins are asked as before. */
  Snapshot next(Collection<Admission> plugins, List<Standing> nowWanted) {
    List<Admission> ordered = plugins.stream().sorted(Admission.ORDER).toList();
    CRC32 sum = new CRC32();
    for (Admission plugin : ordered) {
      if (plugin.admitted()) {
        sum.update((plugin.content() + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    long content = sum.getValue() & CONTENT;
    boolean same = asked(ordered).equals(asked(all)) && nowWanted.equals(wanted);
    long count = (id >>> CONTENT_BITS) + (same ? 0 : 1);
    return new Snapshot(count << CONTENT_BITS | content, ordered, nowWanted);
  }

  private static List<String> asked(List<Admission> plugins) {
    return plugins.stream()
        .filter(Admission::admitted)
        .map(plugin -> System.identityHashCode(plugin.bulkhead()) + plugin.content())
        .toList();
  }

  List<Admission> admitted(ExtensionPoint point) {
    return all.stream().filter(a -> a.point() == point && a.admitted()).toList();
  }

  /**
   * Who has to be asked about a province on a day, there or not: of each plugin the version that
   * was made the asked one last.
   */
  List<PluginRef> due(PluginKind kind, String province, LocalDate on) {
    Set<String> seen = new HashSet<>();
    return wanted.stream()
        .filter(standing -> standing.serves(kind) && standing.covers(province, on))
        .map(Standing::plugin)
        .filter(plugin -> seen.add(plugin.id()))
        .toList();
  }

  /** True when a version of the plugin is asked with all that it is. */
  boolean asked(String id) {
    return all.stream().anyMatch(a -> a.admitted() && a.plugin().id().equals(id));
  }

  /** Those that judge beside what is asked. */
  List<Admission> shadows(ExtensionPoint point) {
    List<Admission> found = List.of();
    for (Admission plugin : all) { // by hand: every question looks, and mostly there is none
      if (plugin.shadow() && plugin.point() == point) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(plugin);
      }
    }
    return found;
  }

  /** The sound services of these versions, whatever they are allowed. */
  List<Admission> services(ExtensionPoint point, Collection<PluginRef> plugins) {
    return all.stream()
        .filter(a -> a.point() == point && a.fault().isEmpty() && plugins.contains(a.plugin()))
        .toList();
  }

  /**
   * Who is asked about a province on a day: of each plugin the version that was made the asked one
   * last.
   */
  List<Admission> admitted(ExtensionPoint point, String province, LocalDate on) {
    Set<String> seen = new HashSet<>();
    return admitted(point).stream()
        .filter(a -> a.covers(province, on))
        .filter(a -> seen.add(a.plugin().id()))
        .toList();
  }
}
