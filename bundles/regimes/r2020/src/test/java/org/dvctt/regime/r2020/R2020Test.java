/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2020;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.dvctt.model.FiscalYear;
import org.dvctt.model.RegimeProfile;
import org.dvctt.model.RegimeProfile.Value;
import org.junit.Test;

/**
 * R2020 begins before its circulars do: values and legal bases change inside it. Its rules are
 * tested beside those of R2026.
 */
public class R2020Test {
  private final R2020 pack = R2020.ofVersion("1.2.3");

  private RegimeProfile on(String day) {
    return pack.profile(LocalDate.parse(day), FiscalYear.of(2020));
  }

  private Value only(String day, String rule) {
    List<Value> found = on(day).values().stream().filter(v -> v.rule().equals(rule)).toList();
    assertEquals(found.toString(), 1, found.size());
    return found.get(0);
  }

  @Test
  public void theContractThresholdIsThatOfTheCircularOfTheDay() {
    assertEquals("Contracts over 20.000.000 đồng are sent (hard)", en("2020-08-05"));
    assertEquals("Contracts over 50.000.000 đồng are sent (hard)", en("2020-08-06"));
    assertEquals(
        "Thông tư 161/2012/TT-BTC và Thông tư 39/2016/TT-BTC", only("2020-08-05", "C09").basis());
    assertEquals("Thông tư 62/2020/TT-BTC", only("2020-08-06", "C09").basis());
    assertEquals("Thông tư 62/2020/TT-BTC", only("2024-04-30", "C09").basis());
    assertEquals("Thông tư 17/2024/TT-BTC", only("2024-05-01", "C09").basis());
  }

  private String en(String day) {
    return only(day, "C09").value().en();
  }

  @Test
  public void whatIsFromMemoryIsMarked() {
    assertNotNull(only("2020-08-05", "C09").doubt());
    assertNull(only("2020-08-06", "C09").doubt());
    assertNotNull(only("2024-05-01", "C09").doubt());
    assertNotNull(only("2021-11-30", "completion").doubt());
    assertNull(only("2021-12-01", "completion").doubt());
  }

  @Test
  public void receptionFollowsCircular133UntilCircular87() {
    assertEquals("Thông tư 133/2017/TT-BTC", on("2021-11-30").completion().basis());
    assertEquals("Thông tư 87/2021/TT-BTC", on("2021-12-01").completion().basis());
    assertEquals(8, on("2021-11-30").completion().receptionHours());
    assertEquals(0, on("2021-12-01").completion().most());
  }

  @Test
  public void thirtyPerCentIsAWarningOnlySinceCircular17() {
    assertEquals(1, levels("2024-04-30").size());
    assertEquals(
        List.of(
            "No more than 50 % of a contract over 50.000.000 đồng and no more than the year's"
                + " allotment (hard)",
            "No more than 30 % of a contract over 50.000.000 đồng (warning)"),
        levels("2024-05-01"));
  }

  private List<String> levels(String day) {
    return on(day).values().stream()
        .filter(value -> value.rule().equals("C08"))
        .map(value -> value.value().en())
        .toList();
  }
}
