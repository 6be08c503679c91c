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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.access.Actor;
import org.dvctt.api.backup.BackupLine;
import org.dvctt.api.backup.BackupView;
import org.dvctt.api.backup.Backups;
import org.dvctt.api.backup.RestoreView;
import org.dvctt.api.verify.LedgerReport;
import org.dvctt.api.verify.LedgerVerification;
import org.dvctt.model.Finding;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class BackupCommandsTest {
  private static final BackupView BACKUP =
      new BackupView(
          "/srv/backups/morning",
          "DVCTT 0.1.0",
          "Derby 10.16.1.1",
          Instant.parse("2026-01-05T01:00:00Z"),
          Instant.parse("2020-08-03T01:00:00Z"),
          Map.of("dossiers", 12L),
          0,
          73,
          4_200_000);
  private static final LedgerReport WHOLE =
      new LedgerReport(
          List.of(new LedgerReport.Check("payment", Map.of("dossiers", 12L), 0, 5)), List.of());
  private static final LedgerReport WRONG =
      new LedgerReport(
          List.of(new LedgerReport.Check("budget", Map.of(), 1, 5)),
          List.of(
              new Finding(
                  "budget.balance",
                  "budget_posting",
                  "7",
                  Text.of("Bút toán lệch", "The movement is out of balance"),
                  Text.of("Dừng chi", "Stop payments"))));

  private final List<String> called = new ArrayList<>();

  @Test
  public void aBackupSaysWhereItLies() throws Exception {
    BackupCommand command = new BackupCommand();
    command.folder = "morning";
    String text = run().of(command);
    assertTrue(text, text.contains("Đã sao lưu vào /srv/backups/morning."));
    assertEquals(List.of("make admin morning"), called);
    String json = run().json().of(new BackupCommand());
    assertTrue(json, json.contains("\"folder\": \"/srv/backups/morning\""));
    assertTrue(json, json.contains("\"dossiers\": 12"));
  }

  @Test
  public void theListShowsGoodAndBadFolders() throws Exception {
    String text = run().of(new BackupListCommand());
    for (String part : List.of("morning", "DVCTT 0.1.0", "dossiers", "half", "no manifest")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    assertTrue(run().json().of(new BackupListCommand()).contains("\"fault\": \"no manifest\""));
    String none =
        new CommandRun().with(Backups.class, (m, a) -> List.of()).of(new BackupListCommand());
    assertEquals("Chưa có bản sao lưu nào.", none.strip());
  }

  @Test
  public void verifyingABackupShowsEachCheck() throws Exception {
    BackupVerifyCommand command = new BackupVerifyCommand();
    command.folder = "morning";
    String text = run().of(command);
    assertTrue(text, text.contains("payment") && text.contains("Sổ sách khớp"));
    assertEquals(List.of("verify morning"), called);
  }

  @Test
  public void aRestoreWithoutYesOnlyShowsWhatWouldBeLost() {
    RestoreCommand command = new RestoreCommand();
    command.folder = "morning";
    CommandException refused =
        assertThrows(CommandException.class, () -> run().english().of(command));
    assertTrue(refused.getNiceHelp(), refused.getNiceHelp().startsWith("CONFIRM_RESTORE"));
    assertTrue(refused.getNiceHelp().contains("dvctt:restore --yes morning"));
    assertEquals(List.of("check morning", "present"), called);
  }

  @Test
  public void aRestoreSaysWhatIsInPlaceWhereTheOldDataLiesAndWhatToCompare() throws Exception {
    RestoreCommand command = new RestoreCommand();
    command.folder = "morning";
    command.yes = true;
    String text = run().english().of(command);
    for (String part :
        List.of("Restored and proved in 3 s; 2 sessions", "/srv/before", "Compare with bank")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    assertFalse(text, text.contains("waits for"));
    assertEquals(List.of("restore admin morning"), called);
    String json = run().json().of(command);
    assertTrue(json, json.contains("\"before\": [") && json.contains("\"missing\": \"\""));
  }

  @Test
  public void wholeLedgersAreToldInOneSentence() throws Exception {
    CommandRun run = new CommandRun().with(LedgerVerification.class, (m, a) -> WHOLE);
    assertTrue(run.of(new LedgerVerifyCommand()).contains("Sổ sách khớp"));
    assertTrue(run.json().of(new LedgerVerifyCommand()).contains("\"whole\": true"));
  }

  @Test
  public void aFindingIsShownAndMakesTheCommandFailWithTheNextStep() {
    CommandRun run = new CommandRun().english().with(LedgerVerification.class, (m, a) -> WRONG);
    CommandException failed =
        assertThrows(CommandException.class, () -> run.of(new LedgerVerifyCommand()));
    assertTrue(failed.getNiceHelp(), failed.getNiceHelp().startsWith("VERIFY_FAILED"));
    assertTrue(failed.getNiceHelp(), failed.getNiceHelp().contains("Stop payments"));
  }

  private CommandRun run() {
    return new CommandRun()
        .with(
            Backups.class,
            (method, arguments) -> {
              StringBuilder call = new StringBuilder(method);
              for (Object argument : arguments == null ? new Object[0] : arguments) {
                call.append(' ').append(argument instanceof Actor actor ? actor.login() : argument);
              }
              called.add(call.toString());
              return switch (method) {
                case "list" ->
                    List.of(
                        new BackupLine(BACKUP.folder(), BACKUP, ""),
                        new BackupLine("/srv/backups/half", null, "no manifest"));
                case "present" -> Map.of("dossiers", 15L);
                case "verify" -> WHOLE;
                case "restore" -> new RestoreView(BACKUP, List.of("/srv/before"), 2, 3_400, "");
                default -> BACKUP;
              };
            });
  }
}
