/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Failure;
import org.dvctt.ops.shell.text.Grid;

/** Shows what a verification found; faults make the command fail. */
final class Proof {
  private Proof() {}

  static void show(Console console, List<String> faults, Text whole, Text next)
      throws CommandException {
    if (console.json()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("whole", faults.isEmpty());
      answer.put("faults", faults);
      console.document(answer);
    } else if (faults.isEmpty()) {
      console.out().println(console.say(whole));
    } else {
      Grid grid = Grid.orElse("", "").number("#", "#").column("Sai lệch", "Fault");
      for (int i = 0; i < faults.size(); i++) {
        grid.row(i + 1, faults.get(i));
      }
      console.table(grid);
    }
    if (!faults.isEmpty()) {
      throw failed(console, faults.size(), next);
    }
  }

  /** That faults were found, with what to do. */
  static CommandException failed(Console console, int faults, Text next) {
    Refused refused =
        Refused.of(
            Refused.Kind.CONFLICT,
            "VERIFY_FAILED",
            "",
            Text.of("Tìm thấy " + faults + " sai lệch.", "Faults found: " + faults + "."),
            next);
    return Failure.of(refused, console.style().language());
  }
}
