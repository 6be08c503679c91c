/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compares exported packages. From 1.0 on bnd's rule holds: what breaks those who use a package
 * raises the major, what adds to it the minor; an added method breaks where others implement the
 * type ({@code @ConsumerType}). Below 1.0 either raises the minor.
 */
final class PublicForm {
  private PublicForm() {}

  /** What is wrong with the versions of the built packages; empty when nothing is. */
  static List<String> faults(Jar released, Jar built) {
    try (Processor processor = new Processor()) {
      Baseline baseline = new Baseline(processor, new DiffPluginImpl());
      List<Baseline.Info> packages =
          new ArrayList<>(baseline.baseline(built, released, new Instructions("*")));
      packages.sort(Comparator.comparing(info -> info.packageName));
      return packages.stream().flatMap(info -> faults(info).stream()).toList();
    } catch (Exception e) {
      throw new IllegalStateException("the two can't be compared", e);
    }
  }

  private static List<String> faults(Baseline.Info info) {
    Delta delta = info.packageDiff.getDelta();
    if (delta == Delta.ADDED) {
      boolean versioned = info.newerVersion.compareTo(Version.LOWEST) > 0;
      return versioned ? List.of() : List.of(info.packageName + " is new and has no version");
    }
    if (delta == Delta.REMOVED) {
      return List.of(
          info.packageName + " " + info.olderVersion + " was released and is no longer there");
    }
    Version least = least(delta, info.olderVersion);
    Version now = info.newerVersion.getWithoutQualifier();
    return now.compareTo(least) >= 0
        ? List.of()
        : List.of(
            info.packageName
                + " "
                + now
                + ": "
                + delta
                + " change since "
                + info.olderVersion
                + ", so at least "
                + least
                + " in package-info.java: "
                + causes(info.packageDiff));
  }

  private static Version least(Delta delta, Version older) {
    boolean promised = older.getMajor() > 0;
    return switch (delta) {
      case MAJOR ->
          promised
              ? new Version(older.getMajor() + 1, 0, 0)
              : new Version(0, older.getMinor() + 1, 0);
      case MINOR -> new Version(older.getMajor(), older.getMinor() + 1, 0);
      default -> older.getWithoutQualifier();
    };
  }

  /** The innermost differences, e.g. {@code added method check(…)}. */
  private static String causes(Diff diff) {
    List<String> causes = new ArrayList<>();
    collect(diff, "", causes);
    return causes.stream().limit(5).collect(Collectors.joining("; "));
  }

  private static void collect(Diff diff, String within, List<String> causes) {
    Delta delta = diff.getDelta();
    if (delta == Delta.ADDED || delta == Delta.REMOVED) {
      causes.add(delta + " " + within + diff.getName());
      return;
    }
    if (delta != Delta.UNCHANGED && delta != Delta.IGNORED) {
      for (Diff child : diff.getChildren()) {
        collect(child, within + diff.getName() + " ", causes);
      }
    }
  }
}
