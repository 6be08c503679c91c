/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import org.dvctt.api.registry.UnitQuery;
import org.dvctt.api.reporting.Reports;
import org.dvctt.model.Block;
import org.junit.Rule;
import org.junit.Test;

public class ReadingRightsTest {
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void peopleOfAUnitSeeTheirOwnOnly() {
    RunningApi.Answer list = api.get("maker", "/units");
    assertEquals(1, list.json().path("total").asInt());
    assertEquals("1990796", list.json().at("/items/0/code").asText());
    assertEquals(200, api.get("maker", "/units/1990796").status());
    assertEquals("NOT_FOUND", api.get("maker", "/units/1990001").code());
    RunningApi.Answer offices = api.get("maker", "/offices");
    assertEquals(1, offices.json().size());
    assertEquals("9918", offices.json().at("/0/code").asText());
  }

  @Test
  public void theTreasurySeesAllUnitsByItsQuestion() {
    RunningApi.Answer list =
        api.get("officer", "/units?as_of=2020-07-31&q=m%E1%BA%A7m&block=DISTRICT&active=false");
    assertEquals(2, list.json().path("total").asInt());
    UnitQuery query = (UnitQuery) api.core.asked("units")[0];
    assertEquals(LocalDate.of(2020, 7, 31), query.asOf());
    assertEquals("mầm", query.text());
    assertEquals(Block.DISTRICT, query.block());
    assertEquals(false, query.active());
    assertEquals(2, api.get("officer", "/offices").json().size());
  }

  @Test
  public void figuresAndPluginsAreForTheTreasury() {
    for (String path :
        new String[] {"/adoption", "/reports", "/reports/adoption.csv", "/plugins"}) {
      assertEquals(path, 403, api.get("maker", path).status());
    }
  }

  @Test
  public void auditAndOutboxAreForAuditorsAndAdministrators() {
    for (String path : new String[] {"/audit?subject=x", "/outbox"}) {
      assertEquals(path, 403, api.get("maker", path).status());
      assertEquals(path, 403, api.get("officer", path).status());
      assertEquals(path, 200, api.get("admin", path).status());
    }
  }

  @Test
  public void ratiosKeepNumeratorAndDenominator() {
    RunningApi.Answer answer = api.get("officer", "/adoption?as_of=2020-07-31");
    assertEquals(831, answer.json().at("/total/active_rate/num").asInt());
    assertEquals(841, answer.json().at("/total/active_rate/den").asInt());
    assertEquals("98.8", answer.json().at("/total/active_rate/percent").asText());
    assertTrue(answer.json().at("/blocks/0/active_rate/percent").isNull());
    assertEquals("2020-07-31", answer.json().path("as_of").asText());
  }

  @Test
  public void aReportComesAsAFile() {
    RunningApi.Answer file =
        api.get("officer", "/reports/adoption.csv?from=2020-07-01&as_of=2020-07-31");
    assertEquals("A", file.http().body());
    assertTrue(file.header("Content-Type").startsWith("text/csv"));
    assertEquals("attachment; filename=\"adoption.csv\"", file.header("Content-Disposition"));
    assertEquals(
        new Reports.Wish(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 31), "vi"),
        api.core.asked("run")[3]);
  }

  @Test
  public void enrolmentTakesTheBusinessDateWhenNoneIsGiven() {
    RunningApi.Answer answer =
        api.send("officer", "POST", "/units/1990796/enrolment", "{\"reason\":\"đăng ký\"}");
    assertEquals(200, answer.status());
    assertEquals(LocalDate.of(2020, 8, 3), api.core.asked("enrol")[2]);
    assertEquals(422, api.send("officer", "POST", "/units/1990796/assignment-end", "{}").status());
  }
}
