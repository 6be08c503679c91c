/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  public void appendixA3IsExact() throws IOException {
    int rows = 0;
    try (InputStream file = getClass().getResourceAsStream("appendix-a3.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split(";");
        String shown = shown(cells[0], cells[1]);
        assertEquals(line, cells[2], shown.replace('\u00a0', ' '));
        rows++;
      }
    }
    assertEquals("rows of the file", 11, rows);
  }

  private String shown(String kind, String given) {
    return switch (kind) {
      case "percent" -> {
        String[] parts = given.split("/");
        yield formats.percent(new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
      }
      case "count" -> formats.count(Long.parseLong(given));
      case "money" -> formats.money(Money.of(Long.parseLong(given)));
      case "date" -> formats.date(LocalDate.parse(given));
      case "time" -> formats.time(Instant.parse(given));
      default -> throw new AssertionError(kind);
    };
  }

  @Test
  public void noShareOfNothingAndNoBreakBeforeTheUnit() {
    assertEquals("98,8\u00a0%", formats.percent(new Ratio(831, 841)));
    assertEquals("–", formats.percent(new Ratio(0, 0)));
    assertEquals("1.234.567\u00a0đ", formats.money(Money.of(1_234_567)));
  }
}
