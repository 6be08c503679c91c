/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.api.access.Actor;
import org.dvctt.api.registry.EnrolmentAct;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Every act by every role in every state, against the table written by hand. */
public class EnrolmentMachineTest {
  private static final EnrolmentMatrix MATRIX = EnrolmentMatrix.read();
  private static TestProvince province;
  private static EnrolmentDesk desk;
  private final List<String> wrong = new ArrayList<>();
  private int cells;

  @BeforeClass
  public static void open() {
    province = TestProvince.small("derby");
    desk = new EnrolmentDesk(province);
  }

  @AfterClass
  public static void close() {
    province.close();
  }

  @Test
  public void eachActOfEachRoleMovesOrIsRefusedAsWritten() {
    for (EnrolmentState state : EnrolmentState.values()) {
      desk.in(state);
      for (EnrolmentMatrix.Line line : MATRIX.lines()) {
        for (Role role : Role.values()) {
          cells++;
          EnrolmentState to = line.who().contains(role) ? line.leads().get(state) : null;
          if (to == null) {
            String code = line.who().contains(role) ? "ACT_NOT_ALLOWED" : "WRONG_ROLE";
            refused(state, line, role, EnrolmentDesk.REASON, code);
          } else {
            if (line.reason()) {
              refused(state, line, role, "   chín ký   ", "REASON_NEEDED");
            }
            moves(state, line, role, to);
            desk.in(state);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(
        EnrolmentState.values().length * MATRIX.lines().size() * Role.values().length, cells);
  }

  @Test
  public void whatIsPublishedIsWhatIsWritten() {
    List<EnrolmentAct> published = province.enrolments.acts();
    assertEquals(
        MATRIX.lines().stream().map(EnrolmentMatrix.Line::act).toList(),
        published.stream().map(EnrolmentAct::act).toList());
    for (int i = 0; i < published.size(); i++) {
      EnrolmentMatrix.Line line = MATRIX.lines().get(i);
      EnrolmentAct act = published.get(i);
      assertEquals(act.act(), line.who(), act.actors());
      assertEquals(act.act(), line.leads().keySet(), act.from());
      assertEquals(act.act(), Set.copyOf(line.leads().values()), Set.of(act.to()));
      assertEquals(act.act(), line.reason(), act.reason());
    }
  }

  @Test
  public void aPersonIsOfferedWhatThePersonMayDo() {
    for (EnrolmentState state : EnrolmentState.values()) {
      desk.in(state);
      for (Role role : EnumSet.allOf(Role.class)) {
        Set<String> offered =
            province
                .enrolments
                .enrolment(EnrolmentDesk.person("p", role), EnrolmentDesk.UNIT, null)
                .orElseThrow()
                .acts()
                .stream()
                .map(EnrolmentAct::act)
                .collect(Collectors.toSet());
        Set<String> written =
            MATRIX.lines().stream()
                .filter(line -> line.who().contains(role) && line.leads().containsKey(state))
                .map(EnrolmentMatrix.Line::act)
                .collect(Collectors.toSet());
        assertEquals(state + " " + role, written, offered);
      }
    }
  }

  private void moves(
      EnrolmentState state, EnrolmentMatrix.Line line, Role role, EnrolmentState to) {
    String cell = state + " " + line.act() + " " + role;
    int lines = history();
    try {
      desk.act(actor(role), line.act());
    } catch (Refused refused) {
      wrong.add(cell + " was refused: " + refused.reasons().get(0).code());
      return;
    }
    if (desk.now().state() != to || history() != lines + 1) {
      wrong.add(cell + " led to " + desk.now().state());
    }
  }

  private void refused(
      EnrolmentState state, EnrolmentMatrix.Line line, Role role, String reason, String expected) {
    String cell = state + " " + line.act() + " " + role;
    long version = desk.now().version();
    int lines = history();
    String code = "done";
    try {
      desk.act(actor(role), line.act(), null, reason);
    } catch (Refused refused) {
      code = refused.reasons().get(0).code();
    }
    boolean same =
        desk.now().state() == state && desk.now().version() == version && history() == lines;
    if (!code.equals(expected) || !same) {
      wrong.add(cell + " answered " + code + (same ? "" : " and changed something"));
      desk.in(state);
    }
  }

  private static int history() {
    return province.enrolments.enrolmentHistory(EnrolmentDesk.LEADER, EnrolmentDesk.UNIT).size();
  }

  /** Somebody who has not acted on the way here. */
  private static Actor actor(Role role) {
    return EnrolmentDesk.person("another", role);
  }
}
