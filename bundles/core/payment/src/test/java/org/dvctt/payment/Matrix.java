/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Role;

/** What the two hand-written tables say; it knows nothing of {@code ActTable}. */
record Matrix(List<Line> lines, List<Person> people) {
  /** The columns: short names of states, in the order of the path. */
  static final Map<String, DossierState> STATES = states();

  /** One act with the state it leads to from each column; a column that is not there refuses. */
  record Line(String act, String who, String needs, Map<String, String> leads) {
    /** Those who may do it, without those who may only after them. */
    List<String> first() {
      return List.of(who.replaceAll("\\(.*", "").split(","));
    }

    /** All who may do it at some time. */
    List<String> everybody() {
      return List.of(who.replace("(", ",").replace(")", "").split(","));
    }

    boolean ofSystem() {
      return who.equals("system");
    }

    /** True when the act keeps the state. */
    boolean stays() {
      return moves().entrySet().stream().allMatch(cell -> cell.getKey().equals(cell.getValue()));
    }

    /** The cells that lead somewhere. */
    Map<String, String> moves() {
      Map<String, String> moves = new LinkedHashMap<>(leads);
      moves.values().removeIf("x"::equals);
      return moves;
    }

    String any() {
      return moves().values().iterator().next();
    }
  }

  /** A role, the work it may do and what it may see. */
  record Person(Role role, String does, String sees) {
    boolean sees(String state) {
      boolean sent = !List.of("DR", "D1", "W2", "W1", "CA").contains(state);
      return sees.equals("own") || sees.equals("all") || (sees.equals("sent") && sent);
    }
  }

  static Matrix read() {
    List<Line> lines = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (String[] cells : table("/machine-matrix.txt")) {
      List<String> states = Arrays.asList(cells[3].split(" +"));
      if (columns.isEmpty()) {
        columns.addAll(states);
        continue;
      }
      Map<String, String> leads = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!states.get(i).equals(".")) {
          leads.put(columns.get(i), states.get(i));
        }
      }
      lines.add(new Line(cells[0], cells[1], cells[2], leads));
    }
    if (!new TreeSet<>(columns).equals(new TreeSet<>(STATES.keySet()))) {
      throw new IllegalStateException("the columns are " + columns);
    }
    List<String[]> people = table("/machine-people.txt");
    return new Matrix(
        lines,
        people.subList(1, people.size()).stream()
            .map(cells -> new Person(Role.valueOf(cells[0]), cells[1], cells[2]))
            .toList());
  }

  private static List<String[]> table(String resource) {
    try (InputStream in = Objects.requireNonNull(Matrix.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, DossierState> states() {
    Map<String, DossierState> states = new LinkedHashMap<>();
    states.put("DR", DossierState.DRAFT);
    states.put("D1", DossierState.DRAFT);
    states.put("DS", DossierState.DRAFT);
    states.put("DT", DossierState.DRAFT);
    states.put("W2", DossierState.WAIT_SIGN2);
    states.put("W1", DossierState.WAIT_SIGN1);
    states.put("SE", DossierState.SENT);
    states.put("CR", DossierState.COMPLETION_REQUESTED);
    states.put("CP", DossierState.COMPLETION_REQUESTED);
    states.put("AC", DossierState.ACCEPTED);
    states.put("AF", DossierState.ACCEPTED);
    states.put("UC", DossierState.UNDER_CONTROL);
    states.put("PR", DossierState.PROPOSED);
    states.put("CH", DossierState.CHECKED);
    states.put("RA", DossierState.REFUSAL_PROPOSED);
    states.put("RS", DossierState.REFUSAL_PROPOSED);
    states.put("AP", DossierState.APPROVED);
    states.put("AU", DossierState.APPROVED);
    states.put("AD", DossierState.ACCOUNTED);
    states.put("PS", DossierState.PAYMENT_SENT);
    states.put("PU", DossierState.PAYMENT_SENT);
    states.put("PT", DossierState.PAYMENT_RETURNED);
    states.put("PP", DossierState.PAYMENT_RETURNED);
    states.put("CO", DossierState.COMPLETED);
    states.put("RF", DossierState.REFUSED);
    states.put("WD", DossierState.WITHDRAWN);
    states.put("CA", DossierState.CANCELLED);
    return states;
  }
}
