/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;

/** The act table as a page: a diagram of states, then one line an act. */
final class MachineDrawing {
  private MachineDrawing() {}

  static String of(List<ActSpec> acts) {
    StringBuilder page = new StringBuilder();
    page.append("# The dossier's machine\n\n");
    page.append("Drawn from `ActTable`, the one place where it is declared; `MachineDrawingTest`");
    page.append(" fails when this page is out of date.\nTo draw it again: `mvn -o -q -pl");
    page.append(" bundles/core/payment test -Dtest=MachineDrawingTest -Ddraw=true`.\n\n");
    page.append("```mermaid\nstateDiagram-v2\n");
    arrows(acts)
        .forEach(
            (arrow, names) ->
                page.append("  ").append(arrow).append(": ").append(names).append('\n'));
    page.append("```\n\n");
    page.append("| Act | Nhãn | From | To | Who | Reason | Needs |\n");
    page.append("|---|---|---|---|---|---|---|\n");
    acts.forEach(act -> page.append(line(act)));
    return page.toString();
  }

  private static TreeMap<String, String> arrows(List<ActSpec> acts) {
    TreeMap<String, String> arrows = new TreeMap<>();
    for (ActSpec act : acts) {
      if (ActTable.of(act.act()).stays()) {
        continue;
      }
      for (DossierState to : act.to()) {
        if (act.from().isEmpty()) {
          arrow(arrows, "[*]", to, act.act());
        }
        act.from().forEach(from -> arrow(arrows, from.name(), to, act.act()));
      }
    }
    return arrows;
  }

  private static void arrow(
      TreeMap<String, String> arrows, String from, DossierState to, String act) {
    arrows.merge(from + " --> " + to, act, (one, more) -> one + ", " + more);
  }

  private static String line(ActSpec act) {
    return "| `"
        + act.act()
        + "` | "
        + act.label().vi()
        + " | "
        + joined(new TreeSet<>(act.from()))
        + note(ActTable.of(act.act()))
        + " | "
        + (ActTable.of(act.act()).stays() ? "the same" : joined(act.to()))
        + " | "
        + (act.actors().isEmpty() ? "system" : joined(new TreeSet<>(act.actors())))
        + " | "
        + (act.reason()
            ? "≥ " + ActTable.LEAST_REASON + " characters" + (act.codes() ? ", codes" : "")
            : "")
        + " | "
        + String.join(", ", act.inputs())
        + " |\n";
  }

  /** What the flags of the row add to its states. */
  private static String note(ActTable.Declared act) {
    return (act.flags().contains("p") ? " (paper)" : "")
        + (act.flags().contains("o") ? " (online)" : "")
        + (act.flags().contains("e") ? " (any, once ordered)" : "");
  }

  private static String joined(Collection<?> names) {
    return names.isEmpty()
        ? "–"
        : names.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
