/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dvctt.api.payment.ActRequest;
import org.dvctt.api.payment.DossierView;
import org.dvctt.core.ports.BusinessClock;
import org.dvctt.model.CalendarRule;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.WorkingCalendar;
import org.dvctt.model.WorkingHours;
import org.junit.Test;

/** More time: the new date ends with the office's own hours, on a day on which it works. */
public class ExtendTest extends DossiersAtWork {
  private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  @Test
  public void theNewDateEndsWhenTheOfficeCloses() {
    String id = dossiers.in("AC");
    works("07:00-11:30 13:30-16:30");
    DossierView extended = extend(id, "2020-09-30");
    assertEquals(
        LocalDateTime.parse("2020-09-30T16:30").atZone(BusinessClock.ZONE).toInstant(),
        extended.dueAt());
    assertTrue(extended.flags().contains("EXTENDED"));
  }

  @Test
  public void aDayOnWhichTheOfficeIsClosedIsRefusedWithTheNextOneThatItWorks() {
    String id = dossiers.in("AC");
    works("08:00-12:00 13:00-17:00");
    long before = desk.row(id).version();
    Refused refused = assertThrows(Refused.class, () -> extend(id, "2020-10-03"));
    Reason reason = refused.reasons().get(0);
    assertEquals("inputs.until", reason.field());
    assertTrue(reason.sentence().en(), reason.sentence().en().contains("2020-10-05"));
    assertTrue(reason.sentence().vi(), reason.sentence().vi().contains("2020-10-05"));
    assertEquals(before, desk.row(id).version());
  }

  private void works(String hours) {
    desk.registry.calendar =
        new WorkingCalendar(
            List.of(
                CalendarRule.hours(LocalDate.EPOCH, OPEN, WorkingHours.parse(hours), "mùa hè")));
  }

  private DossierView extend(String id, String until) {
    return desk.dossiers.act(
        DossiersInState.worker("officer"),
        id,
        new ActRequest(
            "extend",
            desk.row(id).version(),
            REASON,
            List.of(),
            Map.of(),
            Map.of("until", until),
            null,
            desk.command()));
  }
}
