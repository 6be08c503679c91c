/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a comma separated file (UTF-8, header line, RFC 4180 quotes). */
final class CsvFile {
  private CsvFile() {}

  /** Rows of the file; none, with a fault, when the file or a needed column is missing. */
  static List<CsvRow> read(Path path, Faults faults, String... needed) {
    String name = path.getFileName().toString();
    if (!Files.isRegularFile(path)) {
      faults.add(name, 0, "", "Thiếu tệp.", "The file is missing.");
      return List.of();
    }
    ByteBuffer bytes = bytes(path);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      faults.add(
          name,
          lineAt(bytes),
          "",
          "Không phải UTF-8; lưu lại tệp với bảng mã UTF-8.",
          "This is not UTF-8; save the file as UTF-8.");
      return List.of();
    }
    List<List<String>> records = records(text);
    List<String> header = records.isEmpty() ? List.of() : records.get(0);
    boolean complete = true;
    for (String column : needed) {
      if (!header.contains(column)) {
        faults.add(name, 1, column, "Thiếu cột.", "The column is missing.");
        complete = false;
      }
    }
    List<CsvRow> rows = new ArrayList<>();
    for (int i = 1; complete && i < records.size(); i++) {
      List<String> cells = records.get(i);
      if (cells.size() != header.size()) {
        faults.add(name, i + 1, "", "Sai số cột.", "The number of columns is wrong.");
        continue;
      }
      Map<String, String> byName = new HashMap<>();
      for (int c = 0; c < cells.size(); c++) {
        byName.put(header.get(c), cells.get(c));
      }
      rows.add(new CsvRow(name, i + 1, byName, faults));
    }
    return rows;
  }

  private static ByteBuffer bytes(Path path) {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + path.getFileName(), e);
    }
  }

  /** The line, from 1, at which the decoder stopped: that of the first byte that is no UTF-8. */
  private static int lineAt(ByteBuffer bytes) {
    int line = 1;
    for (int i = 0; i < bytes.position(); i++) {
      line += bytes.get(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          records.add(cells);
          cells = new ArrayList<>();
        }
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    if (!cells.isEmpty() || cell.length() > 0) {
      cells.add(cell.toString());
      records.add(cells);
    }
    return records;
  }
}
