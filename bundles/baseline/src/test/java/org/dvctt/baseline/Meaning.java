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
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What changed in the public packages since their release, in the words of who writes plugins. */
final class Meaning {
  /** What somebody has to do. */
  enum Duty {
    CHANGE("change the code"),
    LOOK("look at the code, then build it again"),
    NOTHING("nobody has to do anything");

    private final String words;

    Duty(String words) {
      this.words = words;
    }
  }

  /**
   * One change.
   *
   * @param pack the package
   * @param versions of the package, e.g. {@code 0.1.0 → 0.2.0}
   * @param what changed
   * @param whom it concerns, empty when it concerns nobody
   */
  record Change(String pack, String versions, String what, Duty duty, String whom) {
    String sentence() {
      return what + "\n      → " + (whom.isEmpty() ? duty.words : whom + ": " + duty.words);
    }
  }

  private Meaning() {}

  /** All changes of a bundle, package by package. */
  static List<Change> of(Jar released, Jar built) {
    try (Processor processor = new Processor()) {
      Baseline baseline = new Baseline(processor, new DiffPluginImpl());
      List<Baseline.Info> packages =
          new ArrayList<>(baseline.baseline(built, released, new Instructions("*")));
      packages.sort(Comparator.comparing(info -> info.packageName));
      List<Change> changes = new ArrayList<>();
      for (Baseline.Info info : packages) {
        String versions = info.olderVersion + " → " + info.newerVersion.getWithoutQualifier();
        Delta delta = info.packageDiff.getDelta();
        if (delta == Delta.ADDED) {
          changes.add(
              new Change(
                  info.packageName,
                  "new, " + info.newerVersion.getWithoutQualifier(),
                  "The package is new.",
                  Duty.NOTHING,
                  ""));
        } else if (delta == Delta.REMOVED) {
          changes.add(
              new Change(
                  info.packageName,
                  "gone",
                  "The package is gone.",
                  Duty.CHANGE,
                  "who uses anything of it"));
        } else {
          types(info.packageName, versions, info.packageDiff, changes);
        }
      }
      return changes;
    } catch (Exception e) {
      throw new IllegalStateException("the two can't be compared", e);
    }
  }

  /** The report, with what has to be done first. */
  static String report(List<Change> changes) {
    StringBuilder text =
        new StringBuilder("What changed in the public packages since their released form:\n");
    String pack = "";
    for (Change change : changes) {
      if (!change.pack.equals(pack)) {
        pack = change.pack;
        text.append("\n  ").append(pack).append(" (").append(change.versions).append(")\n");
      }
      text.append("    ").append(change.sentence()).append('\n');
    }
    for (Duty duty : new Duty[] {Duty.CHANGE, Duty.LOOK}) {
      List<String> whom =
          changes.stream().filter(c -> c.duty == duty).map(Change::whom).distinct().toList();
      text.append("\n  ").append(duty.words).append(": ");
      text.append(whom.isEmpty() ? "nobody" : String.join("; ", whom));
    }
    return text.append("\n  All others: nothing; a plugin that was built before goes on.\n")
        .toString();
  }

  private static void types(String pack, String versions, Diff diff, List<Change> changes) {
    for (Diff type : diff.getChildren()) {
      if (!isType(type.getType())) {
        continue;
      }
      String name = type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
      if (type.getDelta() == Delta.ADDED) {
        changes.add(new Change(pack, versions, name + " is new.", Duty.NOTHING, ""));
      } else if (type.getDelta() == Delta.REMOVED) {
        changes.add(
            new Change(pack, versions, name + " is gone.", Duty.CHANGE, "who uses " + name));
      } else if (type.getDelta() != Delta.UNCHANGED && type.getDelta() != Delta.IGNORED) {
        members(pack, versions, name, type, changes);
      }
    }
  }

  private static void members(
      String pack, String versions, String name, Diff type, List<Change> changes) {
    for (Diff member : type.getChildren()) {
      Delta delta = member.getDelta();
      if (delta == Delta.UNCHANGED || delta == Delta.IGNORED) {
        continue;
      }
      String what = name + "." + member.getName().replaceFirst("^<init>", "new");
      boolean made = member.getName().startsWith("<init>");
      String says =
          what
              + (delta == Delta.ADDED
                  ? " is new."
                  : delta == Delta.REMOVED ? " is gone." : " changed.");
      changes.add(
          delta == Delta.ADDED
              ? added(pack, versions, says, name, type, member)
              : new Change(
                  pack,
                  versions,
                  says,
                  Duty.CHANGE,
                  made
                      ? "who makes a " + name
                      : isMember(member)
                          ? "who calls " + what + " or implements it"
                          : "who implements or extends " + name));
    }
  }

  private static Change added(
      String pack, String versions, String says, String name, Diff type, Diff member) {
    if (type.getType() == Type.ENUM && member.getType() == Type.FIELD) {
      return new Change(
          pack, versions, says, Duty.LOOK, "who has a switch over " + name + " without a default");
    }
    // bnd calls an addition major where others implement the type (@ConsumerType) and have no body
    // for it.
    boolean implemented = type.getType() == Type.INTERFACE && type.getDelta() == Delta.MAJOR;
    return implemented && member.getType() == Type.METHOD
        ? new Change(pack, versions, says, Duty.CHANGE, "who implements " + name)
        : new Change(pack, versions, says, Duty.NOTHING, "");
  }

  private static boolean isMember(Diff diff) {
    return diff.getType() == Type.METHOD || diff.getType() == Type.FIELD;
  }

  private static boolean isType(Type type) {
    return type == Type.CLASS
        || type == Type.INTERFACE
        || type == Type.ENUM
        || type == Type.ANNOTATION;
  }
}
