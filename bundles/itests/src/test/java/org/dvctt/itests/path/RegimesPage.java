/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of the same dossiers before and after New Year in {@code docs/regimes.md}. The packs'
 * own build draws that page from their data and fails when it is out of date.
 */
final class RegimesPage {
  private static final Path PAGE = Path.of(System.getProperty("dvctt.root"), "docs/regimes.md");

  private RegimesPage() {}

  /**
   * A row.
   *
   * @param dossier heading above it
   * @param slip {@code symbol = form number}
   * @param judged one text for each fault: {@code C01 WARN R01: sentence}
   */
  record Row(
      String dossier,
      LocalDate sent,
      int budget,
      String pack,
      String slip,
      String deadline,
      String completion,
      String notice,
      List<String> judged) {
    /** Working days of the deadline. */
    int workingDays() {
      return Integer.parseInt(deadline.substring(0, deadline.indexOf(' ')));
    }

    /** Slip and number as the rules write them: {@code symbol (number)}. */
    String numberedSlip() {
      return slip.replace(" = form ", " (") + ")";
    }

    /** Faults of one weight as {@code code: sentence}. */
    List<String> faults(String outcome) {
      String mark = " " + outcome + " ";
      return judged.stream()
          .filter(fault -> fault.contains(mark))
          .map(fault -> fault.substring(fault.indexOf(mark) + mark.length()))
          .toList();
    }
  }

  /** Its rows for a day of sending. */
  static List<Row> sentOn(LocalDate day) throws IOException {
    List<Row> rows = new ArrayList<>();
    String heading = "";
    boolean within = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("## ")) {
        within = line.equals("## The same dossier before and after New Year");
      } else if (line.startsWith("### ")) {
        heading = line.substring(4);
      } else if (within && line.startsWith("| " + day + " |")) {
        rows.add(row(heading, line));
      }
    }
    if (rows.isEmpty()) {
      throw new AssertionError(PAGE + " has no row for " + day);
    }
    return rows;
  }

  private static Row row(String heading, String line) {
    String[] cells = line.substring(2, line.length() - 2).split(" \\| ", -1);
    List<String> judged =
        cells[7].equals("nothing is wrong") ? List.of() : Arrays.asList(cells[7].split("<br>"));
    return new Row(
        heading,
        LocalDate.parse(cells[0]),
        Integer.parseInt(cells[1]),
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        judged);
  }
}
