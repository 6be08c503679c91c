/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.notice;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.Test;

public class QuietHoursTest {
  private record Case(String hours, String at, String next) {}

  @Test
  public void itWaitsForTheEndOfTheQuietHoursInVietnam() {
    for (Case one :
        List.of(
            new Case("21:00-07:00", "2026-08-03T13:59:59Z", "2026-08-03T13:59:59Z"),
            new Case("21:00-07:00", "2026-08-03T14:00:00Z", "2026-08-04T00:00:00Z"),
            new Case("21:00-07:00", "2026-08-03T17:30:00Z", "2026-08-04T00:00:00Z"),
            new Case("21:00-07:00", "2026-08-03T23:59:59Z", "2026-08-04T00:00:00Z"),
            new Case("21:00-07:00", "2026-08-04T00:00:00Z", "2026-08-04T00:00:00Z"),
            new Case("11:30-13:30", "2026-08-03T05:00:00Z", "2026-08-03T06:30:00Z"),
            new Case("11:30-13:30", "2026-08-03T14:00:00Z", "2026-08-03T14:00:00Z"),
            new Case("", "2026-08-03T20:00:00Z", "2026-08-03T20:00:00Z"),
            new Case("08:00-08:00", "2026-08-03T20:00:00Z", "2026-08-03T20:00:00Z"))) {
      assertEquals(
          one.toString(),
          Instant.parse(one.next()),
          QuietHours.parse("quiet.sms", one.hours()).next(Instant.parse(one.at())));
    }
  }

  @Test
  public void wrongHoursAreToldWithTheirKey() {
    for (String wrong : List.of("21-7", "21:00", "21:00-25:00", "x", "21:00-07:00-08:00")) {
      String told =
          assertThrows(IllegalArgumentException.class, () -> QuietHours.parse("quiet.sms", wrong))
              .getMessage();
      assertTrue(told, told.contains("quiet.sms") && told.contains("21:00-07:00"));
    }
  }
}
