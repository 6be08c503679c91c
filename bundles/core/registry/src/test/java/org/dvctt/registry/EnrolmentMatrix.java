/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Role;

/** What the hand-written table says; it knows nothing of the machine's own. */
record EnrolmentMatrix(List<Line> lines) {
  private static final Map<String, EnrolmentState> STATES =
      Map.of(
          "DR", EnrolmentState.REG_DRAFT,
          "SV", EnrolmentState.REG_SAVED,
          "SG", EnrolmentState.REG_SIGNED,
          "SE", EnrolmentState.REG_SENT,
          "RE", EnrolmentState.REG_RETURNED,
          "AC", EnrolmentState.REG_ACCEPTED,
          "EN", EnrolmentState.ENROLLED,
          "SU", EnrolmentState.SUSPENDED,
          "TE", EnrolmentState.TERMINATED);

  /** One act; from a state that is not among {@code leads} it is refused. */
  record Line(
      String act, Set<Role> who, boolean reason, Map<EnrolmentState, EnrolmentState> leads) {}

  static EnrolmentMatrix read() {
    List<Line> lines = new ArrayList<>();
    List<String> columns = List.of();
    for (String text : text()) {
      List<String> cells = Arrays.asList(text.split(" +"));
      List<String> states = cells.subList(3, cells.size());
      if (columns.isEmpty()) {
        columns = states;
        continue;
      }
      Map<EnrolmentState, EnrolmentState> leads = new EnumMap<>(EnrolmentState.class);
      for (int i = 0; i < columns.size(); i++) {
        if (!states.get(i).equals(".")) {
          leads.put(STATES.get(columns.get(i)), STATES.get(states.get(i)));
        }
      }
      Set<Role> who =
          Arrays.stream(cells.get(1).split(",")).map(Role::valueOf).collect(Collectors.toSet());
      lines.add(new Line(cells.get(0), who, cells.get(2).equals("yes"), leads));
    }
    if (!Set.copyOf(columns).equals(STATES.keySet())) {
      throw new IllegalStateException("the columns are " + columns);
    }
    return new EnrolmentMatrix(lines);
  }

  private static List<String> text() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                EnrolmentMatrix.class.getResourceAsStream("/enrolment-matrix.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
