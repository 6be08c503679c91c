/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentLine;
import org.dvctt.api.registry.EnrolmentMember;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.api.registry.EnrolmentSummary;
import org.dvctt.api.registry.EnrolmentView;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.api.registry.UnitMilestones;
import org.dvctt.model.Channel;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Role;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class EnrolmentCommandsTest {
  private static final UnitCode UNIT = UnitCode.of("1990796");
  private static final OfficeCode OFFICE = OfficeCode.of("9918");
  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);
  private static final UnitMilestones REACHED = new UnitMilestones(DAY, null, null, null);

  private static final EnrolmentSummary ROW =
      new EnrolmentSummary(
          UNIT, "Trường Mầm non", OFFICE, EnrolmentState.SUSPENDED, DAY.plusDays(9), REACHED);

  private static final EnrolmentView VIEW =
      new EnrolmentView(
          UNIT,
          "Trường Mầm non",
          OFFICE,
          EnrolmentState.SUSPENDED,
          2,
          Channel.PAPER,
          new EnrolmentContent(
              "don.vi@thu.vn",
              List.of(),
              List.of(
                  new EnrolmentMember(
                      "Chủ", "Hiệu trưởng", Role.UNIT_ACCOUNT_HOLDER, 1, "chu@thu.vn", ""))),
          "ab12",
          "",
          REACHED,
          List.of());

  private static final EnrolmentLine LINE =
      new EnrolmentLine(
          2,
          "suspend",
          EnrolmentState.ENROLLED,
          EnrolmentState.SUSPENDED,
          DAY.plusDays(9),
          "p1",
          "Lãnh đạo",
          "đơn vị đề nghị",
          Instant.parse("2020-07-10T03:00:00Z"));

  private static Object answer(String method) {
    return method.equals("enrolment") ? Optional.of(VIEW) : List.of(LINE);
  }

  private static EnrolmentShowCommand show() {
    EnrolmentShowCommand command = new EnrolmentShowCommand();
    command.code = "1990796";
    return command;
  }

  @Test
  public void listAsksByDateOfficeAndStatesAndShowsMilestones() throws Exception {
    EnrolmentListCommand command = new EnrolmentListCommand();
    command.asOf = "2020-07-31";
    command.office = "9918";
    command.states = List.of("suspended", "REG-SENT");
    AtomicReference<EnrolmentQuery> asked = new AtomicReference<>();
    String text =
        new CommandRun()
            .with(
                Enrolments.class,
                (method, arguments) -> {
                  asked.set((EnrolmentQuery) arguments[1]);
                  return new Page<>(List.of(ROW), 0, 50, 1);
                })
            .of(command);
    assertEquals(Set.of(EnrolmentState.SUSPENDED, EnrolmentState.REG_SENT), asked.get().states());
    assertEquals(LocalDate.of(2020, 7, 31), asked.get().asOf());
    assertEquals(OFFICE, asked.get().office());
    assertTrue(text, text.contains("Tạm ngừng"));
    assertTrue(text, text.contains("Trường Mầm non"));
  }

  @Test
  public void emptyListIsASentenceAndAWrongStateNamesTheStates() throws Exception {
    CommandRun run =
        new CommandRun().with(Enrolments.class, (m, a) -> new Page<>(List.of(), 0, 50, 0));
    assertEquals("Không có đăng ký nào phù hợp.", run.of(new EnrolmentListCommand()).strip());
    EnrolmentListCommand wrong = new EnrolmentListCommand();
    wrong.states = List.of("flying");
    CommandException error = assertThrows(CommandException.class, () -> run.of(wrong));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().contains("REG_RETURNED"));
  }

  @Test
  public void showHasTheStateTheHistoryAndNobodysContacts() throws Exception {
    String text = new CommandRun().with(Enrolments.class, (m, a) -> answer(m)).of(show());
    assertTrue(text, text.contains("SUSPENDED – Tạm ngừng"));
    assertTrue(text, text.contains("đơn vị đề nghị"));
    assertFalse(text, text.contains("chu@thu.vn"));
    String json = new CommandRun().json().with(Enrolments.class, (m, a) -> answer(m)).of(show());
    assertTrue(json, json.contains("\"state\": \"SUSPENDED\""));
    assertTrue(json, json.contains("\"registered_on\": \"2020-07-01\""));
    assertTrue(json, json.contains("\"effective_on\": \"2020-07-10\""));
    assertFalse(json, json.contains("thu.vn"));
  }

  @Test
  public void unknownUnitSaysHowToSearch() {
    CommandRun run = new CommandRun().english().with(Enrolments.class, (m, a) -> Optional.empty());
    CommandException error = assertThrows(CommandException.class, () -> run.of(show()));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().contains("dvctt:unit-list --q"));
  }
}
