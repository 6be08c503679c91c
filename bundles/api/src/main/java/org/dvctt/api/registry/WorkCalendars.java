/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.access.Actor;
import org.dvctt.model.OfficeCode;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Working calendars of offices as an admin declares and sees them: holidays and swapped days,
 * working hours by season, days that an order opens or closes, the way of counting a limit.
 */
@ProviderType
public interface WorkCalendars {
  /** Kinds of files and their columns. */
  List<CatalogueShape> shapes();

  /**
   * Days of an office's calendar, at most three years of them.
   *
   * @param to last day, shown too
   * @param knownAt what was known then; null: now
   * @throws org.dvctt.model.Refused NOT_FOUND when there is no such office, INVALID when the days
   *     are too many or end before they begin
   */
  OfficeDays days(OfficeCode office, LocalDate from, LocalDate to, @Nullable Instant knownAt);

  /**
   * Brings the calendar to what files say from a day on, all of them or none. A file's kind is what
   * its name begins with; it speaks for the offices that it names (and, for holidays, for the years
   * that it names). The same files again change nothing. What was due before stays due as it was.
   *
   * @return what changed, by file
   * @throws org.dvctt.model.Refused FORBIDDEN, or INVALID with every faulty row
   */
  List<CatalogueImport> take(Actor actor, CalendarFiles given);
}
