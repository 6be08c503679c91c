/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.reporting.Reports.ReportFile;
import org.dvctt.api.reporting.Reports.Wish;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.junit.Test;

/** Reports are run from the rollout page, for the days that were given. */
public class RolloutReportTest {
  private final FakePortal portal = new FakePortal().as(Role.KB_PROVINCE_DIRECTOR);

  @Test
  public void aReportIsRunAsTheFormSays() {
    Object[] asked = new Object[4];
    portal.on(
        "run",
        a -> {
          System.arraycopy(a, 0, asked, 0, 4);
          return new ReportFile("payments.xlsx", "x/y", "report-xlsx 1", null);
        });
    Answer answer =
        page("report", "payments", "format", "xlsx", "from", "2020-07-01", "as_of", "2020-07-31");
    assertEquals("payments.xlsx", ((Answer.Written) answer).report().name());
    assertEquals("payments xlsx", asked[1] + " " + asked[2]);
    assertEquals(new Wish(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 31), "vi"), asked[3]);
  }

  @Test
  public void aDayThatIsNoneRunsNothing() {
    Refused refused =
        assertThrows(
            Refused.class, () -> page("report", "payments", "format", "csv", "from", "31/07/2020"));
    assertEquals("BAD_DATE", refused.reasons().get(0).code());
  }

  private Answer page(String... fields) {
    return new RolloutPage(portal.services)
        .answer(portal.get(fields), List.of("rollout", "report"));
  }
}
