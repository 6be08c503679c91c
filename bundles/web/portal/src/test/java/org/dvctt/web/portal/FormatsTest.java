/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.dvctt.api.rollout.Ratio;
import org.dvctt.model.Money;
import org.junit.Test;

public class FormatsTest {
  private final Formats formats = new Formats("vi");

  @Test
  public void aBarIsFullOnlyWhenComplete() {
    assertEquals(100, formats.step(195, 195));
    assertEquals(95, formats.step(832, 841));
    assertEquals(50, formats.step(1, 2));
    assertEquals(0, formats.step(0, 9));
    assertEquals(0, formats.step(0, 0));
  }

  @Test
  public void numbersAndDatesAreAsVietnameseReadThem() {
    assertEquals("98,8\u00a0%", formats.percent(new Ratio(831, 841)));
    assertEquals("–", formats.percent(new Ratio(0, 0)));
    assertEquals("1.234.567\u00a0đ", formats.money(Money.of(1_234_567)));
    assertEquals("03/08/2020", formats.date(LocalDate.of(2020, 8, 3)));
    assertEquals("03/08/2020 08:00", formats.time(Instant.parse("2020-08-03T01:00:00Z")));
  }
}
