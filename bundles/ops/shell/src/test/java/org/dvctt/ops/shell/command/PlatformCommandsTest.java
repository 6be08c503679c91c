/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.audit.AuditLine;
import org.dvctt.api.audit.AuditLog;
import org.dvctt.api.budget.Budgets;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.api.extension.PluginState;
import org.dvctt.api.extension.PluginView;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.platform.OutboxLine;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.model.Page;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class PlatformCommandsTest {
  private static final Instant AT = Instant.parse("2020-08-03T01:00:00Z");
  private static final PlatformStatus STATUS =
      new PlatformStatus(
          false,
          List.of(new PlatformStatus.Level("packs", false, "regime")),
          AT,
          LocalDate.of(2020, 8, 3),
          true,
          "0.1.0",
          "Derby 10.16.1.1",
          "12",
          true,
          3,
          7,
          1,
          List.of(Text.of("Cần khởi động lại.", "Restart required.")));

  @Test
  public void statusShowsLevelsDateAndQueues() throws Exception {
    String text = new CommandRun().with(Platform.class, (m, a) -> STATUS).of(new StatusCommand());
    for (String part :
        List.of(
            "packs", "regime", "2020-08-03 08:00:00", "Derby 10.16.1.1", "Cần khởi động lại.")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    String json =
        new CommandRun().json().with(Platform.class, (m, a) -> STATUS).of(new StatusCommand());
    assertTrue(json, json.contains("\"outbox_oldest_seconds\": 7"));
  }

  @Test
  public void outboxShowsWhatWaitsAndWhy() throws Exception {
    OutboxLine line =
        new OutboxLine(7, "bank.send", "01J", "WAITING", 2, AT, AT, null, "bank-sim TIMED_OUT");
    String text =
        new CommandRun()
            .with(Platform.class, (m, a) -> new Page<>(List.of(line), 0, 50, 1))
            .of(new OutboxListCommand());
    assertTrue(text, text.contains("bank-sim TIMED_OUT") && text.contains("1–1 / 1"));
    assertEquals(
        "Không có thông điệp nào.",
        new CommandRun()
            .with(Platform.class, (m, a) -> new Page<OutboxLine>(List.of(), 0, 50, 0))
            .of(new OutboxListCommand())
            .strip());
  }

  @Test
  public void pluginsAreListedWithTheSnapshot() throws Exception {
    PluginView plugin =
        new PluginView(
            "regime-r2020",
            "0.1.0",
            PluginState.ACTIVE,
            Text.of("Chế độ 2020", "Rules of 2020"),
            "Kho bạc",
            Set.of(PluginKind.REGIME),
            Set.of(),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(9999, 12, 31),
            "DISTRIBUTION",
            "distribution",
            "ab",
            AT,
            "shipped",
            "asked",
            List.of(80L),
            5,
            0);
    CommandRun.Answer answer = (m, a) -> m.equals("snapshot") ? (Object) 4L : List.of(plugin);
    String text = new CommandRun().with(Plugins.class, answer).of(new PluginListCommand());
    assertTrue(text, text.contains("regime-r2020"));
    String json = new CommandRun().json().with(Plugins.class, answer).of(new PluginListCommand());
    assertTrue(json, json.contains("\"snapshot\": 4"));
  }

  @Test
  public void auditLinesAreListed() throws Exception {
    AuditLine line = new AuditLine(1, AT, "p1", "dossier.sign1", "dossier:1", "DONE", "", "{}");
    String text =
        new CommandRun()
            .with(AuditLog.class, (m, a) -> new Page<>(List.of(line), 0, 50, 1))
            .of(new AuditListCommand());
    assertTrue(text, text.contains("dossier.sign1"));
  }

  @Test
  public void verifyingSaysThatAllIsWell() throws Exception {
    assertTrue(
        new CommandRun()
            .with(AuditLog.class, (m, a) -> List.of())
            .of(new AuditVerifyCommand())
            .startsWith("Nhật ký toàn vẹn"));
    assertTrue(
        new CommandRun()
            .json()
            .with(Budgets.class, (m, a) -> List.of())
            .of(new BudgetVerifyCommand())
            .contains("\"whole\": true"));
  }

  @Test
  public void faultsMakeVerifyingFail() {
    CommandRun run = new CommandRun().english().with(Budgets.class, (m, a) -> List.of("line x"));
    CommandException error =
        assertThrows(CommandException.class, () -> run.of(new BudgetVerifyCommand()));
    assertTrue(error.getNiceHelp(), error.getNiceHelp().startsWith("VERIFY_FAILED: Faults found"));
  }
}
