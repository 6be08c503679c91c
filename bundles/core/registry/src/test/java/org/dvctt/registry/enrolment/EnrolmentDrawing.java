/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.model.EnrolmentState;

/** The enrolment's act table as the part of a page: a diagram, its states, one line an act. */
final class EnrolmentDrawing {
  private EnrolmentDrawing() {}

  static String of(List<EnrolmentAct> acts) {
    StringBuilder part = new StringBuilder("```mermaid\nstateDiagram-v2\n");
    part.append("  [*] --> REG_DRAFT\n");
    TreeMap<String, String> arrows = new TreeMap<>();
    for (EnrolmentAct act : acts) {
      act.from()
          .forEach(
              from ->
                  arrows.merge(
                      from + " --> " + act.to(), act.act(), (one, two) -> one + ", " + two));
    }
    arrows.forEach((arrow, names) -> part.append("  " + arrow + ": " + names + "\n"));
    part.append("  TERMINATED --> [*]\n```\n\n");
    part.append("| State | Trạng thái | Counts as enrolled |\n|---|---|---|\n");
    for (EnrolmentState state : EnrolmentState.values()) {
      part.append("| `" + state + "` | " + state.label().vi() + " | ");
      part.append((state.countsAsEnrolled() ? "yes" : "") + " |\n");
    }
    part.append("\n| Act | Nhãn | From | To | Who | Reason | May be dated back |\n");
    part.append("|---|---|---|---|---|---|---|\n");
    acts.forEach(act -> part.append(line(act)));
    return part.toString();
  }

  private static String line(EnrolmentAct act) {
    return "| `"
        + act.act()
        + "` | "
        + act.label().vi()
        + " | "
        + joined(new TreeSet<>(act.from()))
        + " | "
        + act.to()
        + " | "
        + joined(new TreeSet<>(act.actors()))
        + " | "
        + (act.reason() ? "≥ " + EnrolmentTable.LEAST_REASON + " characters" : "")
        + " | "
        + (EnrolmentTable.dated(act) ? "yes" : "")
        + " |\n";
  }

  private static String joined(Collection<?> names) {
    return names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
