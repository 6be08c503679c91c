/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dvctt.plugin.simcommon.Event;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;

/**
 * What really happened outside: which fault each order met, read from a simulator's journal.
 *
 * @param byKind sendings that met a fault, by its name in a plan
 * @param takenWith the fault that an order was taken in hand with, for every order that was
 * @param status the last word about it
 */
record FaultsMet(
    Map<String, Integer> byKind,
    Map<String, String> takenWith,
    Map<String, String> status,
    Map<String, String> number) {
  private static final Set<String> NEVER_ANSWERED = Set.of("mute", "wrong_amount");

  static FaultsMet in(Path journal) {
    FaultsMet met =
        new FaultsMet(new TreeMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    try {
      Files.readAllLines(journal, StandardCharsets.UTF_8)
          .forEach(line -> met.hear(Json.read(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return met;
  }

  /** True when no answer will ever come that could be used: a person has to find out. */
  boolean forPeople(String order) {
    return NEVER_ANSWERED.contains(takenWith.getOrDefault(order, ""));
  }

  private void hear(Fields event) {
    String order = event.text("order");
    switch (Event.kind(event)) {
      case Event.FIRST -> {
        String fault = event.text("fault");
        takenWith.put(order, fault);
        if (!fault.equals("none")) {
          byKind.merge(fault, 1, Integer::sum);
        }
      }
      case Event.LOST -> byKind.merge("lost", 1, Integer::sum);
      default -> {
        // Nothing was decided by the plan.
      }
    }
    if (event.has("status")) {
      status.put(order, event.text("status"));
      number.put(order, event.textOrEmpty(event.has("number") ? "number" : "reference"));
    }
  }
}
