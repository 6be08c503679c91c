/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.api.access.Actor;
import org.dvctt.api.payment.ActSpec;
import org.dvctt.api.payment.DossierState;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.store.testing.TestStore;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Every act by every role in every state through the real engine, against the written tables. */
public class MachineMatrixTest {
  private static final String REASON = "lý do đủ dài";
  private static final Matrix MATRIX = Matrix.read();
  private static final Set<String> OWN_CIRCUMSTANCES =
      Set.of("ONCE_SENT", "NEVER_SENT", "SECOND_SIGNER", "NO_SECOND_SIGNER", "NOTHING_TO_RESOLVE");
  private static TestStore store;
  private static DossiersInState dossiers;
  private static Desk desk;
  private final List<String> wrong = new ArrayList<>();
  private int cells;

  @BeforeClass
  public static void open() {
    store = TestStore.derby();
    dossiers = new DossiersInState(store);
    desk = dossiers.desk;
  }

  @AfterClass
  public static void close() {
    store.close();
  }

  @Test
  public void eachActOfEachRoleMovesOrIsRefusedAsWritten() {
    for (String state : Matrix.STATES.keySet()) {
      String still = dossiers.in(state);
      long version = desk.row(still).version();
      for (Matrix.Line line : MATRIX.lines()) {
        String before = dossiers.trace(still);
        for (Matrix.Person person : MATRIX.people()) {
          cells++;
          String expected = expected(state, line, person);
          if (!Matrix.STATES.containsKey(expected)) {
            refusal(still, state, line, person, version, expected, REASON, "R99");
          }
        }
        if (!dossiers.trace(still).equals(before)) {
          wrong.add(state + " " + line.act() + " was refused and yet changed something");
        }
        for (Matrix.Person person : MATRIX.people()) {
          String expected = expected(state, line, person);
          if (Matrix.STATES.containsKey(expected)) {
            moves(state, line, person, expected);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(List.of(), desk.budgets.verify());
    assertEquals(Matrix.STATES.size() * MATRIX.lines().size() * MATRIX.people().size(), cells);
  }

  @Test
  public void theSystemsActsKeepToTheirStates() {
    for (String state : Matrix.STATES.keySet()) {
      String still = dossiers.in(state);
      for (Matrix.Line line : MATRIX.lines()) {
        if (line.ofSystem()) {
          String to = line.moves().getOrDefault(state, line.stays() ? state : line.any());
          String id = line.moves().containsKey(state) ? dossiers.in(state) : still;
          system(id, state, line, Matrix.STATES.get(to));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  public void onlyTheMakerCreates() {
    for (Matrix.Person person : MATRIX.people()) {
      String answer = "created";
      try {
        desk.dossiers.create(actor(person), Desk.draft(1000), desk.command());
      } catch (Refused refused) {
        answer = refused.reasons().get(0).code();
      }
      String expected = person.does().equals("maker") ? "created" : "WRONG_ROLE";
      assertEquals(person.role().name(), expected, answer);
    }
  }

  @Test
  public void whatIsDeclaredIsWhatIsWritten() {
    Set<String> acts = new TreeSet<>(Set.of("create", "record_counter"));
    for (Matrix.Line line : MATRIX.lines()) {
      acts.add(line.act());
      ActSpec spec = ActTable.of(line.act()).spec();
      // A draft that revises a return is there only once a version was ordered: the flag e.
      Set<DossierState> from =
          line.leads().keySet().stream()
              .filter(state -> !state.equals("DT") || spec.from().contains(DossierState.DRAFT))
              .map(Matrix.STATES::get)
              .collect(Collectors.toSet());
      assertEquals(line.act(), from, spec.from());
      line.moves()
          .forEach(
              (at, to) ->
                  assertTrue(
                      line.act(), at.equals(to) || spec.to().contains(Matrix.STATES.get(to))));
      assertEquals(line.act(), roles(line.everybody()), Set.copyOf(spec.actors()));
      assertEquals(line.act(), line.needs().contains("r"), spec.reason());
      assertEquals(line.act(), line.needs().contains("c"), spec.codes());
    }
    assertEquals(
        acts, desk.dossiers.table().stream().map(ActSpec::act).collect(Collectors.toSet()));
    assertEquals(
        EnumSet.allOf(Role.class),
        MATRIX.people().stream().map(Matrix.Person::role).collect(Collectors.toSet()));
  }

  /** A state's short name, or the code of the refusal. */
  private static String expected(String state, Matrix.Line line, Matrix.Person person) {
    if (line.ofSystem()) {
      return "WRONG_ROLE";
    }
    if (!person.sees(state)) {
      return "NOT_FOUND";
    }
    if (!line.everybody().contains(person.does())) {
      return "WRONG_ROLE";
    }
    String cell = line.leads().getOrDefault(state, "ACT_NOT_ALLOWED");
    boolean leads = Matrix.STATES.containsKey(cell);
    return leads && !line.first().contains(person.does()) ? "WRONG_ROLE" : cell;
  }

  private void moves(String state, Matrix.Line line, Matrix.Person person, String to) {
    String id = dossiers.in(state);
    String cell = state + " " + line.act() + " " + person.role();
    long version = desk.row(id).version();
    String before = dossiers.trace(id);
    if (line.needs().startsWith("r")) {
      refusal(id, state, line, person, version, "REASON_NEEDED", "ngắn", "R99");
    }
    if (line.needs().equals("rc")) {
      refusal(id, state, line, person, version, "REASON_CODES_NEEDED", REASON);
    }
    refusal(id, state, line, person, version + 1, "STALE_VERSION", REASON, "R99");
    if (!dossiers.trace(id).equals(before)) {
      wrong.add(cell + " was refused and yet changed something");
    }
    try {
      String reason = line.needs().equals("-") ? "" : REASON;
      desk.act(actor(person), id, line.act(), version, reason, "R99");
    } catch (Refused refused) {
      wrong.add(cell + " was refused: " + refused.reasons());
      return;
    }
    DossierRow row = desk.row(id);
    if (row.state() != Matrix.STATES.get(to) || row.version() != version + 1) {
      wrong.add(cell + " led to " + row.state() + " version " + version + " → " + row.version());
    }
  }

  private void refusal(
      String id,
      String state,
      Matrix.Line line,
      Matrix.Person person,
      long version,
      String code,
      String reason,
      String... codes) {
    String cell = state + " " + line.act() + " " + person.role();
    try {
      desk.act(actor(person), id, line.act(), version, reason, codes);
      wrong.add(cell + " was done");
    } catch (Refused refused) {
      Reason said = refused.reasons().get(0);
      if (!(code.equals("x")
          ? OWN_CIRCUMSTANCES.contains(said.code())
          : said.code().equals(code))) {
        wrong.add(cell + " was refused with " + said.code() + ", not " + code);
      }
      if (Stream.of(said.sentence(), said.nextStep())
          .anyMatch(text -> text.vi().isBlank() || text.en().isBlank())) {
        wrong.add(cell + " is refused without a sentence or a next step");
      }
    }
  }

  private void system(String id, String state, Matrix.Line line, DossierState to) {
    String before = dossiers.trace(id);
    String cell = state + " " + line.act();
    try {
      store
          .transactions()
          .writing(tx -> Acting.system(desk.ground, tx, id).apply(new Change(line.act(), to)));
      if (!line.moves().containsKey(state) || desk.row(id).state() != to) {
        wrong.add(cell + " led to " + desk.row(id).state());
      }
    } catch (Refused refused) {
      if (line.moves().containsKey(state)
          || !refused.reasons().get(0).code().equals("ACT_NOT_ALLOWED")
          || !dossiers.trace(id).equals(before)) {
        wrong.add(cell + " was refused: " + refused.reasons());
      }
    }
  }

  private static Actor actor(Matrix.Person person) {
    Actor worker = DossiersInState.worker(person.does());
    return Desk.person(worker == null ? person.role().name() : worker.person(), person.role());
  }

  private static Set<Role> roles(List<String> who) {
    return MATRIX.people().stream()
        .filter(person -> who.contains(person.does()))
        .map(Matrix.Person::role)
        .collect(Collectors.toSet());
  }
}
