/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a comma separated file (UTF-8, header line, RFC 4180 quotes). */
public final class CsvFile {
  /** A row as it stands in the file; a quoted cell may hold line breaks, so lines are counted. */
  private record Record(int line, List<String> cells) {}

  private CsvFile() {}

  /** Rows of the file; none, with a fault, when the file or a needed column is missing. */
  static List<CsvRow> read(Path path, Faults faults, String... needed) {
    String name = String.valueOf(path.getFileName());
    return rows(name, FileText.of(path, faults), faults, List.of(needed), List.of());
  }

  /**
   * Rows of a file that was read; none, with a fault, when a needed column is missing or one is
   * there that is neither needed nor optional.
   */
  public static List<CsvRow> read(
      String name, byte[] bytes, Faults faults, List<String> needed, List<String> optional) {
    return rows(name, FileText.of(name, bytes, faults), faults, needed, optional);
  }

  private static List<CsvRow> rows(
      String name, String text, Faults faults, List<String> needed, List<String> optional) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Record> records = records(name, text, faults);
    List<String> header = records.get(0).cells();
    boolean complete = header(name, header, faults, needed, optional);
    if (complete && records.size() == 1) {
      faults.add(
          "EMPTY_FILE",
          name,
          1,
          "",
          "Tệp chỉ có dòng tiêu đề.",
          "The file has no row but its header.");
    }
    List<CsvRow> rows = new ArrayList<>();
    for (Record record : records.subList(1, records.size())) {
      if (!complete) {
        break;
      }
      if (record.cells().size() != header.size()) {
        faults.add(
            "WRONG_ROW", name, record.line(), "", "Sai số cột.", "The number of columns is wrong.");
        continue;
      }
      Map<String, String> byName = new HashMap<>();
      for (int c = 0; c < header.size(); c++) {
        byName.put(header.get(c), record.cells().get(c));
      }
      rows.add(new CsvRow(name, record.line(), byName, faults));
    }
    return rows;
  }

  /**
   * @param optional empty: any further column may be there
   */
  private static boolean header(
      String name, List<String> header, Faults faults, List<String> needed, List<String> optional) {
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        faults.add("COLUMN_TWICE", name, 1, column, "Cột bị lặp.", "The column is there twice.");
        good = false;
      }
      if (!optional.isEmpty() && !optional.contains(column) && !needed.contains(column)) {
        faults.add(
            "UNKNOWN_COLUMN",
            name,
            1,
            column,
            "Cột không biết; các cột dùng được: "
                + String.join(", ", needed)
                + ", "
                + String.join(", ", optional)
                + ".",
            "An unknown column; those that can be used: "
                + String.join(", ", needed)
                + ", "
                + String.join(", ", optional)
                + ".");
        good = false;
      }
    }
    for (String column : needed) {
      if (!seen.contains(column)) {
        faults.add("MISSING_COLUMN", name, 1, column, "Thiếu cột.", "The column is missing.");
        good = false;
      }
    }
    return good;
  }

  private static List<Record> records(String name, String text, Faults faults) {
    List<Record> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begun = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(new Record(begun, cells));
          cells = new ArrayList<>();
          begun = line;
        }
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    if (!cells.isEmpty() || cell.length() > 0) {
      cells.add(cell.toString());
      records.add(new Record(begun, cells));
    }
    if (quoted) {
      faults.add(
          "WRONG_ROW",
          name,
          begun,
          "",
          "Dấu nháy kép chưa đóng.",
          "A quotation mark is left open.");
    }
    return records;
  }
}
