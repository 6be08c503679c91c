/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.OfficeDays;
import org.dvctt.api.registry.WorkCalendars;
import org.dvctt.model.CalendarDay;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.WorkingHours;
import org.dvctt.ops.shell.Console;
import org.dvctt.ops.shell.ConsoleCommand;
import org.dvctt.ops.shell.Given;
import org.dvctt.ops.shell.completion.OfficeCompleter;
import org.dvctt.ops.shell.text.Grid;

/** Days of an office's working calendar. */
@Service
@Command(
    scope = "dvctt",
    name = "calendar-show",
    description = "Shows an office's working calendar: hours of each day, and why")
public final class CalendarShowCommand extends ConsoleCommand {
  /** Two weeks are what a deadline can reach. */
  private static final int DAYS = 13;

  @Option(name = "--office", description = "Office code, 4 digits", required = true)
  @Completion(OfficeCompleter.class)
  String office = "";

  @Option(name = "--from", description = "First day, like 2026-01-01 (default: today)")
  String from = "";

  @Option(name = "--to", description = "Last day (default: two weeks from the first one)")
  String to = "";

  @Option(
      name = "--known-at",
      aliases = {"--as-of"},
      description = "As it was known then, e.g. 2020-08-01T08:00 (default: now)")
  String knownAt = "";

  @Override
  protected void run(Console console) {
    LocalDate first = Given.date("--from", from);
    if (first == null) {
      first = console.need(Platform.class).today();
    }
    LocalDate last = Given.date("--to", to);
    OfficeDays days =
        console
            .need(WorkCalendars.class)
            .days(
                OfficeCode.of(office.strip()),
                first,
                last == null ? first.plusDays(DAYS) : last,
                Given.instant("--known-at", knownAt));
    if (console.json()) {
      console.document(document(days));
    } else {
      show(console, days);
    }
  }

  private static void show(Console console, OfficeDays days) {
    Grid grid =
        Grid.orElse("Không có ngày nào.", "There are no days.")
            .column("Ngày", "Day")
            .column("Thứ", "Weekday")
            .column("Giờ làm việc", "Hours")
            .column("Vì sao", "Why");
    for (CalendarDay day : days.days()) {
      String hours =
          day.hours().map(WorkingHours::toString).orElse(console.say("không làm", "closed"));
      grid.row(day.day(), weekday(console, day.day().getDayOfWeek()), hours, day.why());
    }
    console.table(grid);
    console.line(
        days.office()
            + " "
            + days.officeName()
            + ": "
            + days.workingDays()
            + " ngày làm việc trong "
            + days.days().size()
            + " ngày; tính thời hạn theo "
            + days.mode()
            + ".",
        days.office()
            + " "
            + days.officeName()
            + ": "
            + days.workingDays()
            + " working days of "
            + days.days().size()
            + "; limits are counted as "
            + days.mode()
            + ".");
  }

  private static String weekday(Console console, DayOfWeek day) {
    String vietnamese = day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1);
    return console.say(vietnamese, day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
  }

  private static Map<String, Object> document(OfficeDays days) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (CalendarDay day : days.days()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("day", day.day());
      one.put("worked", day.worked());
      one.put("hours", day.hours().map(WorkingHours::toString).orElse(""));
      one.put("why", day.why());
      all.add(one);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("office", days.office());
    answer.put("office_name", days.officeName());
    answer.put("from", days.from());
    answer.put("to", days.to());
    answer.put("mode", days.mode());
    answer.put("working_days", days.workingDays());
    answer.put("days", all);
    return answer;
  }
}
