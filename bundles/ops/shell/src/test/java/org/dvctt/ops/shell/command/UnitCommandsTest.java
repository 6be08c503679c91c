/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Sector;
import org.dvctt.model.UnitCode;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class UnitCommandsTest {
  private static final UnitView UNIT =
      new UnitView(
          UnitCode.of("1990796"),
          "Trường Mầm non thị trấn",
          Block.DISTRICT,
          3,
          Chapter.of("622"),
          Sector.of("071"),
          "school",
          OfficeCode.of("9918"),
          "KBNN Nậm Nhùn",
          "112",
          "Nậm Nhùn",
          "03434",
          "Thị trấn",
          null,
          List.of(AccountNumber.parse("9523.3.1990796.00000")),
          null,
          null,
          EnrolmentState.REG_DRAFT,
          true);

  @Test
  public void listShowsUnitsAndHowManyThereAre() throws Exception {
    UnitListCommand command = new UnitListCommand();
    command.limit = 1;
    command.block = "district";
    AtomicReference<UnitQuery> asked = new AtomicReference<>();
    String text =
        new CommandRun()
            .with(
                Registry.class,
                (method, arguments) -> {
                  asked.set((UnitQuery) arguments[0]);
                  return new Page<>(List.of(UNIT), 0, 1, 10);
                })
            .of(command);
    assertEquals(Block.DISTRICT, asked.get().block());
    assertTrue(text, text.contains("Trường Mầm non thị trấn"));
    assertTrue(text, text.contains("1–1 / 10; xem tiếp: --offset 1"));
  }

  @Test
  public void listAsJsonIsThePage() throws Exception {
    String text =
        new CommandRun()
            .json()
            .with(Registry.class, (m, a) -> new Page<>(List.of(UNIT), 0, 50, 1))
            .of(new UnitListCommand());
    assertTrue(text, text.startsWith("{\n  \"items\": ["));
    assertTrue(text, text.contains("\"office_name\": \"KBNN Nậm Nhùn\""));
    assertTrue(text, text.contains("\"total\": 1"));
  }

  @Test
  public void emptyListIsASentence() throws Exception {
    String text =
        new CommandRun()
            .with(Registry.class, (m, a) -> new Page<>(List.of(), 0, 50, 0))
            .of(new UnitListCommand());
    assertEquals("Không có đơn vị nào phù hợp.", text.strip());
  }

  @Test
  public void unknownUnitSaysHowToSearch() {
    UnitShowCommand command = new UnitShowCommand();
    command.code = "1999999";
    CommandRun run = new CommandRun().english().with(Registry.class, (m, a) -> Optional.empty());
    CommandException error = assertThrows(CommandException.class, () -> run.of(command));
    assertEquals(
        "NOT_FOUND [unit_code]: There is no unit 1999999 on that date. / "
            + "Search with dvctt:unit-list --q <part of the name or code>.",
        error.getNiceHelp());
  }

  @Test
  public void misshapenCodeNamesTheForm() {
    UnitShowCommand command = new UnitShowCommand();
    command.code = "12";
    CommandRun run = new CommandRun().with(Registry.class, (m, a) -> Optional.empty());
    CommandException error = assertThrows(CommandException.class, () -> run.of(command));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().startsWith("BAD_CODE [unit_code]: "));
  }

  @Test
  public void serviceThatIsAwayIsSaid() {
    CommandException error =
        assertThrows(CommandException.class, () -> new CommandRun().of(new UnitListCommand()));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().contains("Registry chưa sẵn sàng"));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().contains("dvctt:status"));
  }
}
