/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.laichaunorms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The province's norms: cells divided by semicolons, {@code #} begins a comment. */
record NormTable(List<Norm> norms) {
  private static final String FILE = "norms.csv";

  NormTable {
    norms = List.copyOf(norms);
    for (int i = 0; i < norms.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (norms.get(i).overlaps(norms.get(j))) {
          throw new IllegalArgumentException(norms.get(i).id() + " has two rows for one day");
        }
      }
    }
  }

  /** The table in this bundle. */
  static NormTable ofLaiChau() {
    try (InputStream bytes = NormTable.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException("there is no " + FILE + " in the bundle");
      }
      return read(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table in UTF-8; its first line that is no comment names the columns.
   *
   * @throws IllegalArgumentException naming the line that can't be read
   */
  static NormTable read(InputStream bytes) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    List<String> rows =
        reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    List<Norm> norms = new ArrayList<>();
    for (String row : rows.subList(Math.min(1, rows.size()), rows.size())) {
      try {
        norms.add(Norm.of(List.of(row.split(";", -1))));
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("row “" + row + "”: " + e.getMessage(), e);
      }
    }
    return new NormTable(norms);
  }

  /** The norms that hold on the day, in the table's order. */
  List<Norm> on(LocalDate day) {
    return norms.stream().filter(norm -> norm.holds(day)).toList();
  }

  boolean knows(String id) {
    return norms.stream().anyMatch(norm -> norm.id().equals(id));
  }
}
