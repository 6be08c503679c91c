/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the journal of a bank or of a ledger, also while a simulator writes it. */
public final class JournalReader {
  private JournalReader() {}

  /** What became of each order, by order id, in the order of their first sending. */
  public static Map<String, OrderHistory> read(Path journal) {
    Map<String, OrderHistory> orders = new LinkedHashMap<>();
    try {
      for (Fields event : lines(journal, Files.readAllBytes(journal))) {
        String id = event.text("order");
        OrderHistory known = orders.getOrDefault(id, OrderHistory.of(id));
        orders.put(id, known.and(event));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + journal, e);
    }
    return orders;
  }

  /** How many bytes are whole lines: what follows was cut off. */
  static int whole(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  static List<Fields> lines(Path path, byte[] bytes) {
    List<Fields> events = new ArrayList<>();
    String text = new String(Arrays.copyOf(bytes, whole(bytes)), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      try {
        if (!line.isEmpty()) {
          events.add(Json.read(line));
        }
      } catch (Rejected e) {
        throw new IllegalStateException(
            "journal "
                + path
                + " line "
                + number
                + " is damaged ("
                + e.getMessage()
                + "): put a copy of the journal back, or name another file",
            e);
      }
    }
    return events;
  }
}
