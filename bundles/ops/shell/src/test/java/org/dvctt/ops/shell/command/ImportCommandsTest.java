/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.support.CommandException;
import org.dvctt.api.registry.CatalogueChange;
import org.dvctt.api.registry.CatalogueFile;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.CatalogueShape;
import org.dvctt.api.registry.Catalogues;
import org.dvctt.api.registry.HistoryImport;
import org.dvctt.api.registry.HistoryImports;
import org.dvctt.api.registry.RegistryFault;
import org.dvctt.api.registry.RegistryProof;
import org.dvctt.model.Money;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.ops.shell.CommandRun;
import org.dvctt.ops.shell.ConsoleCommand;
import org.junit.Test;

public class ImportCommandsTest {
  private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

  private static CatalogueImport done(boolean preview, int added) {
    List<CatalogueChange> lines =
        added == 0
            ? List.of()
            : List.of(
                new CatalogueChange(CatalogueChange.Kind.ADDED, "019", "", "Sở Thử (2020-08-03…)"));
    return new CatalogueImport(
        "chapter", "ab", DAY, preview, added, 0, 0, 5, lines, Duration.ofMillis(3));
  }

  private static CatalogueImportCommand chapter() {
    CatalogueImportCommand command = new CatalogueImportCommand();
    command.catalogue = "chapter";
    command.file = "folder/chuong.csv";
    return command;
  }

  @Test
  public void anImportSaysWhatChangedAndAPreviewThatNothingWasWritten() throws Exception {
    AtomicReference<CatalogueFile> asked = new AtomicReference<>();
    CatalogueImportCommand command = chapter();
    command.preview = true;
    command.from = "2026-01-01";
    command.reason = "Thông tư mới";
    String text =
        new CommandRun()
            .with(
                Catalogues.class,
                (m, a) -> {
                  asked.set((CatalogueFile) a[1]);
                  return done(true, 1);
                })
            .of(command);
    assertEquals(
        new CatalogueFile(
            "chapter",
            Path.of("folder/chuong.csv"),
            LocalDate.of(2026, 1, 1),
            true,
            "Thông tư mới"),
        asked.get());
    for (String part : List.of("thêm", "019", "Sở Thử", "Thêm 1, sửa 0", "Xem trước")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
  }

  @Test
  public void anImportWithoutNewsSaysSo() throws Exception {
    String text = new CommandRun().with(Catalogues.class, (m, a) -> done(false, 0)).of(chapter());
    assertTrue(text, text.contains("giữ nguyên 5") && text.contains("Không có gì mới."));
    String json =
        new CommandRun().json().with(Catalogues.class, (m, a) -> done(false, 0)).of(chapter());
    assertTrue(json, json.contains("\"unchanged\": 5") && json.contains("\"lines\": []"));
  }

  @Test
  public void withoutArgumentsTheShapesAreShown() throws Exception {
    CatalogueShape shape =
        new CatalogueShape("chapter", List.of("code", "name"), List.of("valid_from"));
    String text =
        new CommandRun()
            .with(Catalogues.class, (m, a) -> List.of(shape))
            .of(new CatalogueImportCommand());
    assertTrue(text, text.contains("code, name") && text.contains("valid_from"));
    assertEquals(
        "Không có danh mục nào nạp được.",
        new CommandRun()
            .with(Catalogues.class, (m, a) -> List.of())
            .of(new CatalogueImportCommand())
            .strip());
  }

  @Test
  public void withoutAFileThePersonIsToldWhatToCall() {
    CatalogueImportCommand command = chapter();
    command.file = "";
    CommandException error =
        assertThrows(
            CommandException.class,
            () -> new CommandRun().with(Catalogues.class, (m, a) -> null).of(command));
    assertTrue(
        error.getNiceHelp(),
        error.getNiceHelp().contains("dvctt:catalogue-import chapter <tệp.csv> --preview"));
  }

  private static Refused faulty(int count) {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String field = "chuong.csv:" + (i + 2) + ":code";
      reasons.add(
          Reason.of(
              "BAD_CODE",
              field,
              Text.of(field + " – Phải có 3 chữ số.", field + " – There must be 3 digits."),
              Text.of("Sửa.", "Mend.")));
    }
    return new Refused(Refused.Kind.INVALID, reasons);
  }

  private static String printed(CommandRun run, ConsoleCommand command, String failure) {
    CommandRun.Failed failed = run.failing(command);
    assertTrue(failed.error(), failed.error().startsWith(failure));
    return failed.printed();
  }

  @Test
  public void faultsAreATableByRowAndFieldAndTheCommandFails() {
    CommandRun run =
        new CommandRun()
            .with(
                Catalogues.class,
                (m, a) -> {
                  throw faulty(53);
                });
    String text = printed(run, chapter(), "FILE_FAULTY [chuong.csv]: Tệp có 53 lỗi");
    assertTrue(text, text.contains("code") && text.contains("│ Phải có 3 chữ số."));
    assertFalse(text, text.contains("chuong.csv:2:code"));
    assertTrue(text, text.contains("… và 3 lỗi nữa"));
    String json = printed(run.json(), chapter(), "FILE_FAULTY");
    assertTrue(json, json.contains("\"row\": 54") && json.contains("\"changed\": false"));
  }

  @Test
  public void anotherRefusalStaysWhatItIs() {
    CommandRun run =
        new CommandRun()
            .english()
            .with(
                Catalogues.class,
                (m, a) -> {
                  throw Refused.of(
                      Refused.Kind.FORBIDDEN,
                      "WRONG_ROLE",
                      "",
                      Text.of("Không.", "No."),
                      Text.of("Nhờ.", "Ask."));
                });
    CommandException error = assertThrows(CommandException.class, () -> run.of(chapter()));
    assertEquals("WRONG_ROLE: No. / Ask.", error.getNiceHelp());
  }

  private static HistoryImport history(boolean preview, boolean before) {
    return new HistoryImport(
        "ab",
        preview,
        before,
        7,
        2,
        3,
        1,
        1,
        DAY.minusDays(9),
        DAY,
        Money.of(1_500_000),
        List.of("1990001 …"),
        Duration.ofMillis(3));
  }

  private static HistoryImportCommand historyFile() {
    HistoryImportCommand command = new HistoryImportCommand();
    command.file = "h.csv";
    return command;
  }

  @Test
  public void historySaysWhatCameInAndWhenTheFileIsKnown() throws Exception {
    String text =
        new CommandRun()
            .with(HistoryImports.class, (m, a) -> history(true, false))
            .of(historyFile());
    for (String part : List.of("1.500.000", "mốc đăng ký", "1990001", "Xem trước", "2020-07-25")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    assertEquals(
        "This file was imported before; nothing has changed.",
        new CommandRun()
            .english()
            .with(HistoryImports.class, (m, a) -> history(false, true))
            .of(historyFile())
            .strip());
    assertTrue(
        new CommandRun()
            .json()
            .with(HistoryImports.class, (m, a) -> history(false, false))
            .of(historyFile())
            .contains("\"first_paid\": 1"));
  }

  @Test
  public void theRegisterIsVerified() throws Exception {
    assertTrue(
        new CommandRun()
            .with(RegistryProof.class, (m, a) -> List.of())
            .of(new RegistryVerifyCommand())
            .startsWith("Sổ đăng ký toàn vẹn"));
    RegistryFault fault =
        new RegistryFault("OVERLAP", "registry_unit", "1990001", Text.of("Chồng.", "Twice."));
    CommandRun run = new CommandRun().with(RegistryProof.class, (m, a) -> List.of(fault));
    String text = printed(run, new RegistryVerifyCommand(), "VERIFY_FAILED");
    assertTrue(text, text.contains("OVERLAP registry_unit 1990001: Chồng."));
  }
}
