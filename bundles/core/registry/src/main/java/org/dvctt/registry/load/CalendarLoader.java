/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dvctt.api.registry.CalendarChange;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.store.Sql;

/** Loads the folder {@code calendar} of a province again, whenever it was changed. */
public final class CalendarLoader {
  private CalendarLoader() {}

  /** The checked content of a folder, to be written in a transaction. */
  @FunctionalInterface
  public interface Checked {
    /** Writes it, and answers what changed by file. */
    List<CalendarChange> write(Sql sql, Instant now);
  }

  /**
   * Reads and checks the folder of a province.
   *
   * @throws Refused INVALID with every fault, NOT_FOUND when there is no file of the calendar
   */
  public static Checked read(Path province) {
    Faults faults = new Faults();
    DeclaredCalendar declared = CalendarFiles.read(province, faults);
    faults.refuse();
    if (declared.lines().isEmpty()) {
      throw Refused.of(
          Refused.Kind.NOT_FOUND,
          "NOT_FOUND",
          CalendarFiles.FOLDER,
          Text.of(
              "Thư mục tỉnh không có tệp lịch làm việc nào.",
              "The province's folder has no file of the working calendar."),
          Text.of(
              "Đặt calendar/working_hours.csv, ordered_days.csv hoặc sla.csv vào đó.",
              "Put calendar/working_hours.csv, ordered_days.csv or sla.csv there."));
    }
    return (sql, now) -> CalendarStep.write(sql, declared, now);
  }
}
