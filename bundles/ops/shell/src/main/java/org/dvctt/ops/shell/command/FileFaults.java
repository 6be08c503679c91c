/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.text.Failure;
import org.dvctt.ops.shell.text.Grid;

/** The report on a file with faults: a line a fault, by row and field; the command fails. */
final class FileFaults {
  /** More would only fill the screen; the JSON document has all. */
  private static final int SHOWN = 50;

  private final List<String> names;
  private final Console console;

  private FileFaults(List<String> names, Console console) {
    this.names = names;
    this.console = console;
  }

  /** Work that a file's faults may refuse. */
  @FunctionalInterface
  interface Taking<T> {
    T take();
  }

  /** Does the work; faults of the file's rows are shown as a table. */
  static <T> T told(Console console, Path file, Taking<T> taking) throws CommandException {
    return told(console, List.of(file), taking);
  }

  /** As with one file; the report names the file of each fault when there are several. */
  static <T> T told(Console console, List<Path> files, Taking<T> taking) throws CommandException {
    try {
      return taking.take();
    } catch (Refused refused) {
      FileFaults faults =
          new FileFaults(
              files.stream().map(file -> String.valueOf(file.getFileName())).toList(), console);
      if (refused.reasons().stream().allMatch(faults::ofFile)) {
        throw faults.show(refused);
      }
      throw refused;
    }
  }

  private boolean ofFile(Reason reason) {
    return names.stream().anyMatch(name -> of(reason, name));
  }

  private static boolean of(Reason reason, String name) {
    return reason.field().equals(name) || reason.field().startsWith(name + ":");
  }

  private String file(Reason reason) {
    return names.stream().filter(name -> of(reason, name)).findFirst().orElse("");
  }

  /** A fault's place: row 0 is the file itself. */
  private record Place(int row, String field) {}

  private Place place(Reason reason) {
    String rest = reason.field().substring(file(reason).length()).replaceFirst("^:", "");
    String row = rest.replaceFirst(":.*", "");
    boolean numbered = row.matches("\\d{1,9}");
    String field = numbered ? rest.substring(row.length()).replaceFirst("^:", "") : rest;
    return new Place(numbered ? Integer.parseInt(row) : 0, field);
  }

  private String sentence(Reason reason) {
    String sentence = console.say(reason.sentence());
    String prefix = reason.field() + " – ";
    return sentence.startsWith(prefix) ? sentence.substring(prefix.length()) : sentence;
  }

  private CommandException show(Refused refused) {
    int count = refused.reasons().size();
    if (console.json()) {
      List<Map<String, Object>> faults = new ArrayList<>();
      for (Reason reason : refused.reasons()) {
        Map<String, Object> fault = new LinkedHashMap<>();
        if (names.size() > 1) {
          fault.put("file", file(reason));
        }
        fault.put("row", place(reason).row());
        fault.put("field", place(reason).field());
        fault.put("code", reason.code());
        fault.put("sentence", sentence(reason));
        faults.add(fault);
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("file", String.join(", ", names));
      answer.put("changed", false);
      answer.put("faults", faults);
      console.document(answer);
    } else {
      Grid grid =
          Grid.orElse("", "")
              .number("Dòng", "Row")
              .column("Cột", "Field")
              .column("Mã lỗi", "Code")
              .column("Lỗi", "Fault");
      for (Reason reason : refused.reasons().subList(0, Math.min(SHOWN, count))) {
        Place place = place(reason);
        String row = place.row() == 0 ? "" : Integer.toString(place.row());
        grid.row(
            names.size() == 1 ? row : (file(reason) + " " + row).strip(),
            place.field(),
            reason.code(),
            sentence(reason));
      }
      console.table(grid);
      if (count > SHOWN) {
        console.line(
            "… và " + (count - SHOWN) + " lỗi nữa (--json để xem hết).",
            "… and " + (count - SHOWN) + " more (--json shows all).");
      }
    }
    Refused summary =
        Refused.of(
            Refused.Kind.INVALID,
            "FILE_FAULTY",
            String.join(", ", names),
            Text.of(
                "Tệp có " + count + " lỗi; chưa có gì thay đổi.",
                "The file has " + count + " faults; nothing has changed."),
            Text.of(
                "Sửa các dòng trên, thử bằng --preview, rồi nạp lại.",
                "Mend these rows, try with --preview, then import again."));
    summary.initCause(refused);
    return Failure.of(summary, console.style().language());
  }
}
