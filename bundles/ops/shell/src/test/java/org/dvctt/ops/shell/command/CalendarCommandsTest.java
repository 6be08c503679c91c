/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.CalendarFiles;
import org.dvctt.api.registry.CatalogueImport;
import org.dvctt.api.registry.OfficeDays;
import org.dvctt.api.registry.WorkCalendars;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.SlaMode;
import org.dvctt.model.Text;
import org.dvctt.model.WorkingHours;
import org.dvctt.ops.shell.CommandRun;
import org.junit.Test;

public class CalendarCommandsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private static OfficeDays days(Object[] asked) {
    List<CalendarDay> days =
        List.of(
            new CalendarDay(DAY, Optional.empty(), "Tết Dương lịch"),
            new CalendarDay(DAY.plusDays(4), Optional.of(WorkingHours.parse("08:00-12:00")), ""));
    return new OfficeDays(
        (OfficeCode) asked[0],
        "KBNN Thử",
        (LocalDate) asked[1],
        (LocalDate) asked[2],
        SlaMode.WORKING_HOURS,
        1,
        days);
  }

  private static CommandRun showing() {
    return new CommandRun()
        .with(WorkCalendars.class, (m, a) -> days(a))
        .with(Platform.class, (m, a) -> DAY);
  }

  private static CalendarShowCommand show() {
    CalendarShowCommand command = new CalendarShowCommand();
    command.office = "9918";
    return command;
  }

  @Test
  public void aDayIsShownWithItsHoursAndWhyItIsClosed() throws Exception {
    String text = showing().of(show());
    for (String part :
        List.of("2026-01-01", "T5", "không làm", "Tết Dương lịch", "08:00-12:00", "KBNN Thử")) {
      assertTrue(part + " in\n" + text, text.contains(part));
    }
    assertTrue(showing().english().of(show()).contains("1 working days of 2"));
    String json = showing().json().of(show());
    assertTrue(json, json.contains("\"to\": \"2026-01-14\""));
    assertTrue(json, json.contains("\"worked\": false") && json.contains("\"hours\": \"\""));
  }

  private static CatalogueImport done(String kind) {
    return new CatalogueImport(kind, "ab", DAY, true, 2, 0, 1, 5, List.of(), Duration.ofMillis(3));
  }

  private static CalendarLoadCommand load(String... files) {
    CalendarLoadCommand command = new CalendarLoadCommand();
    command.files = List.of(files);
    command.from = "2026-01-01";
    command.preview = true;
    command.reason = " Thông báo nghỉ lễ ";
    return command;
  }

  @Test
  public void allFilesGoInTogetherAndEachSaysWhatItChanges() throws Exception {
    AtomicReference<CalendarFiles> asked = new AtomicReference<>();
    String text =
        new CommandRun()
            .with(
                WorkCalendars.class,
                (m, a) -> {
                  asked.set((CalendarFiles) a[1]);
                  return List.of(done("holidays"), done("sla"));
                })
            .of(load("a/holidays.csv", "sla.csv"));
    assertEquals(
        new CalendarFiles(
            List.of(Path.of("a/holidays.csv"), Path.of("sla.csv")), DAY, true, "Thông báo nghỉ lễ"),
        asked.get());
    assertTrue(text, text.contains("holidays:") && text.contains("sla:"));
    assertTrue(text, text.contains("Thêm 2, sửa 0, kết thúc 1") && text.contains("Xem trước"));
  }

  @Test
  public void aFaultNamesItsFileItsRowAndItsField() {
    CommandRun run =
        new CommandRun()
            .with(
                WorkCalendars.class,
                (m, a) -> {
                  throw new Refused(
                      Refused.Kind.INVALID,
                      List.of(fault("holidays.csv:3:date"), fault("sla.csv:valid_to")));
                });
    String text = run.failing(load("holidays.csv", "sla.csv")).printed();
    assertTrue(text, text.contains("holidays.csv 3") && text.contains("valid_to"));
    CommandRun.Failed failed = run.json().failing(load("holidays.csv", "sla.csv"));
    assertTrue(failed.error(), failed.error().startsWith("FILE_FAULTY"));
    assertTrue(failed.printed(), failed.printed().contains("\"file\": \"sla.csv\""));
  }

  private static Reason fault(String field) {
    return Reason.of(
        "GAP", field, Text.of(field + " – Sai.", field + " – Wrong."), Text.of("Sửa.", "Mend."));
  }
}
