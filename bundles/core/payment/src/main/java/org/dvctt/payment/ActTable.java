/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Channel;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/** The machine of domain §2.2, declared once in {@code acts.csv}: one row an act. */
final class ActTable {
  static final int LEAST_REASON = 10;

  private static final List<Declared> ROWS = read();
  private static final Map<String, Declared> BY_NAME =
      ROWS.stream().collect(Collectors.toMap(row -> row.spec().act(), Function.identity()));

  private ActTable() {}

  /**
   * A row with what the public one leaves out.
   *
   * @param flags as {@code acts.csv} explains them
   */
  record Declared(ActSpec spec, String flags) {
    /** True when reason codes R01…R99 are required. */
    boolean codes() {
      return flags.contains("c");
    }

    boolean ofSystem() {
      return spec.actors().isEmpty();
    }

    /** True when the act keeps the state. */
    boolean stays() {
      return flags.contains("s");
    }

    /** Whether the dossier is in a state, and of a channel, in which the act is legal. */
    boolean legal(DossierRow row) {
      boolean here = spec.from().contains(row.state()) || (flags.contains("e") && row.ordered());
      return here && on(row.channel());
    }

    /** Whether dossiers of a channel have the act. */
    boolean on(Channel channel) {
      return !flags.contains(channel == Channel.PAPER ? "o" : "p");
    }

    /** Whether the row has an arrow between the states; a refused control, too, may stay. */
    boolean leads(DossierState from, DossierState to) {
      return from == to || (!stays() && spec.to().contains(to));
    }
  }

  static List<ActSpec> rows() {
    return ROWS.stream().map(Declared::spec).toList();
  }

  /** The row of an act. */
  static Declared of(String act) {
    Declared row = BY_NAME.get(act);
    if (row == null) {
      throw Refusals.unknownAct(act);
    }
    return row;
  }

  private static List<Declared> read() {
    try (InputStream bytes = ActTable.class.getResourceAsStream("acts.csv")) {
      if (bytes == null) {
        throw new IllegalStateException("the bundle has no acts.csv");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> row(line.split(";", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Declared row(String[] cells) {
    Set<DossierState> from =
        names(cells[1]).map(DossierState::valueOf).collect(Collectors.toUnmodifiableSet());
    String flags = cells[4];
    List<DossierState> to =
        flags.contains("s")
            ? from.stream().sorted().toList()
            : names(cells[2]).map(DossierState::valueOf).toList();
    return new Declared(
        new ActSpec(
            cells[0],
            Text.of(cells[6], cells[7]),
            from,
            to,
            names(cells[3]).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
            flags.contains("r"),
            flags.contains("c"),
            names(cells[5]).toList()),
        flags);
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(",")).filter(name -> !name.isEmpty());
  }
}
