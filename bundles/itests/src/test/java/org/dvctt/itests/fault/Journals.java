/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.itests.Installation;
import org.dvctt.itests.path.Rest;

/** What the simulators outside wrote down: the other side's own memory of what it was sent. */
public record Journals(Installation installation) {
  /** How often each dossier was posted in the ledger, by official code. */
  public Map<String, Integer> posted() {
    return count("ledger-sim", "POSTED", "dossier");
  }

  /** How often each order was paid by the bank, by order id. */
  public Map<String, Integer> paid() {
    return count("bank-sim", "PAID", "order");
  }

  /** How often the bank took each order in hand, by order id: twice would be paid twice. */
  public Map<String, Integer> accepted() {
    return count("bank-sim", "ACCEPTED", "order");
  }

  private Map<String, Integer> count(String plugin, String status, String by) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode event : events(plugin)) {
      if (event.path("status").asText().equals(status)) {
        counts.merge(event.path(by).asText(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private List<JsonNode> events(String plugin) {
    try {
      return Files.readAllLines(
              installation.data().resolve("plugins").resolve(plugin).resolve("journal.jsonl"))
          .stream()
          .map(Rest::json)
          .toList();
    } catch (IOException e) {
      throw new AssertionError("no journal of " + plugin, e);
    }
  }
}
