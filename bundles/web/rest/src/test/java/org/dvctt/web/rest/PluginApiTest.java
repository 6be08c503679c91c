/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Refused;
import org.dvctt.web.rest.services.FakePlugins;
import org.junit.Rule;
import org.junit.Test;

public class PluginApiTest {
  private static final String HERE = "/plugins/laichau-norms/1.1.0";
  private static final List<String> ACTS =
      List.of("probe", "swap", "rollback", "quarantine", "release", "remove");

  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void theListHasEveryVersionInTheLanguageOfTheCaller() {
    api.core.when("list", a -> List.of(FakePlugins.view()));
    JsonNode row = api.get("officer", "/plugins", "Accept-Language", "en").json().get(0);
    assertEquals("Norms of Lai Châu", row.path("name").asText());
    assertEquals("PROBED", row.path("state").asText());
    assertEquals("unsigned", row.path("signer").asText());
    assertEquals("staged", row.path("here").asText());
    assertEquals("control", row.at("/kinds/0").asText());
    JsonNode versions = api.get("officer", "/plugins/laichau-norms").json();
    assertEquals("Định mức Lai Châu", versions.at("/0/name").asText());
    assertEquals("PLUGIN_UNKNOWN", api.get("officer", "/plugins/other").code());
  }

  @Test
  public void aVersionHasItsSettingsAndItsHistory() {
    JsonNode detail = api.get("officer", HERE).json();
    assertEquals("1.1.0", detail.at("/plugin/version").asText());
    assertEquals("Kiểm tra định mức.", detail.path("summary").asText());
    assertEquals("a.csv", detail.at("/settings/0/value").asText());
    assertFalse(detail.at("/settings/0/given").asBoolean());
    assertEquals("a password stays here", "", detail.at("/settings/1/value").asText());
    assertTrue(detail.at("/settings/1/given").asBoolean());
    assertEquals(12, detail.at("/history/0/generation").asInt());
    assertEquals(2, detail.at("/calls/0/ended/TIMED_OUT").asInt());
    assertEquals(200, detail.at("/calls/0/median_micros").asInt());
    assertArrayEquals(new Object[] {"laichau-norms", "1.1.0"}, api.core.asked("info"));
    api.core.refuse("info", Refused.Kind.NOT_FOUND);
    assertEquals(404, api.get("officer", "/plugins/laichau-norms/9").status());
  }

  @Test
  public void historyIsOfOnePluginOrOfAll() {
    api.core.when("history", a -> List.of(FakePlugins.line()));
    JsonNode lines = api.get("officer", "/plugins/history?id=laichau-norms&limit=3").json();
    assertEquals("STAGED", lines.at("/0/from").asText());
    assertArrayEquals(new Object[] {"laichau-norms", 3}, api.core.asked("history"));
    api.get("officer", "/plugins/history");
    assertArrayEquals(new Object[] {"", 50}, api.core.asked("history"));
    assertEquals("BAD_PARAMETER", api.get("officer", "/plugins/history?limit=0").code());
  }

  @Test
  public void planVerifyAndShadowReportAreRead() {
    JsonNode plan = api.get("officer", HERE + "/plan", "Accept-Language", "en").json();
    assertFalse(plan.path("possible").asBoolean());
    assertEquals("MISSING", plan.at("/needs/0/state").asText());
    assertEquals("step", plan.at("/problems/0/next_step").asText());
    assertEquals("a note", plan.at("/notes/0").asText());
    assertTrue(api.get("officer", HERE + "/verify").json().path("sound").asBoolean());
    api.core.when("verify", a -> List.of("laichau-norms 1.1.0: bytes changed"));
    JsonNode found = api.get("officer", HERE + "/verify").json();
    assertFalse(found.path("sound").asBoolean());
    assertEquals(1, found.path("findings").size());
    JsonNode report = api.get("officer", HERE + "/shadow").json();
    assertEquals(7, report.path("different").asInt());
    assertEquals("01ABC", report.at("/differences/0/dossiers/0").asText());
  }

  @Test
  public void eachActReachesTheCoreWithItsReason() {
    for (String act : ACTS) {
      RunningApi.Answer answer = act("admin", act, "{\"reason\":\" nghị quyết mới \"}");
      assertEquals(act + answer.http().body(), 200, answer.status());
      assertEquals("verify", answer.json().at("/steps/0/act").asText());
      assertEquals(41, answer.json().at("/steps/1/millis").asInt());
      assertEquals(7, answer.json().path("snapshot").asInt());
      List<Object> asked = Arrays.asList(api.core.asked(act));
      assertEquals(List.of("laichau-norms", "1.1.0", "nghị quyết mới"), asked.subList(1, 4));
    }
    act("admin", "shadow", "{\"reason\":\"so sánh\",\"percent\":25}");
    assertEquals(25, api.core.asked("shadow")[3]);
  }

  @Test
  public void aRefusedStepIsAConflictWithAllReasonsAndTheSteps() {
    for (String act : ACTS) {
      api.core.when(act, a -> FakePlugins.done(false));
      RunningApi.Answer answer = act("admin", act, "{\"reason\":\"nghị quyết mới\"}");
      assertEquals(act, 409, answer.status());
      assertEquals("application/problem+json", answer.header("Content-Type"));
      assertEquals("PROBE_FAILED", answer.code());
      assertEquals("PROBE_SLOW", answer.json().at("/reasons/1/code").asText());
      assertTrue(answer.json().at("/steps/0/done").asBoolean());
      assertFalse(answer.json().at("/steps/1/done").asBoolean());
    }
    api.core.refuse("swap", Refused.Kind.CONFLICT);
    RunningApi.Answer stands = act("admin", "swap", "{\"reason\":\"nghị quyết mới\"}");
    assertEquals(409, stands.status());
    assertFalse("no step was tried", stands.json().has("steps"));
  }

  @Test
  public void onlyAdminsAct() {
    for (String person : List.of("officer", "maker")) {
      for (String act : ACTS) {
        RunningApi.Answer answer = act(person, act, "{\"reason\":\"nghị quyết mới\"}");
        assertEquals(403, answer.status());
        assertEquals("NOT_AN_ADMIN", answer.code());
      }
      assertEquals(403, post(person, "/settings", "{\"values\":{\"a\":\"b\"}}").status());
      assertEquals(403, post(person, "/replay", "{}").status());
    }
    assertEquals(401, act("", "swap", "{\"reason\":\"nghị quyết mới\"}").status());
    assertFalse(api.core.names.contains("swap"));
  }

  @Test
  public void readingIsForTheTreasury() {
    for (String path :
        List.of(
            "/plugins/history",
            "/plugins/laichau-norms",
            HERE,
            HERE + "/plan",
            HERE + "/verify",
            HERE + "/shadow")) {
      assertEquals(path, "WRONG_ROLE", api.get("maker", path).code());
    }
  }

  @Test
  public void whatIsWrongWithAnActIsSaidBeforeTheCoreIsAsked() {
    assertEquals("REQUIRED", act("admin", "swap", "{}").code());
    assertEquals("NOT_HERE", act("admin", "swap", "{\"reason\":\"a\",\"percent\":5}").code());
    assertEquals("REQUIRED", act("admin", "shadow", "{\"reason\":\"a\"}").code());
    assertEquals("BAD_NUMBER", act("admin", "shadow", "{\"reason\":\"a\",\"percent\":101}").code());
    assertEquals("UNKNOWN_ACT", act("admin", "fly", "{\"reason\":\"a\"}").code());
    assertEquals("UNKNOWN_FIELD", act("admin", "swap", "{\"why\":\"a\"}").code());
    assertFalse(api.core.names.contains("swap"));
    assertFalse(api.core.names.contains("shadow"));
  }

  @Test
  public void settingsAreTextsByName() {
    RunningApi.Answer answer =
        post(
            "admin",
            "/settings",
            "{\"values\":{\"table\":\"b.csv\",\"cap\":\"\"},\"reason\":\"a\"}");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals(Map.of("table", "b.csv", "cap", ""), api.core.asked("configure")[3]);
    assertEquals("BAD_VALUE", post("admin", "/settings", "{\"values\":{\"a\":5}}").code());
    assertEquals(422, post("admin", "/settings", "{\"values\":{},\"reason\":\"a\"}").status());
    api.core.when("configure", a -> FakePlugins.done(false));
    assertEquals(
        409, post("admin", "/settings", "{\"values\":{\"a\":\"b\"},\"reason\":\"a\"}").status());
  }

  @Test
  public void aReplayNamesItsPeriod() {
    RunningApi.Answer answer =
        post("admin", "/replay", "{\"from\":\"2020-07-01\",\"to\":\"2020-07-31\"}");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals(7, answer.json().path("different").asInt());
    List<Object> asked = Arrays.asList(api.core.asked("replay"));
    assertEquals(
        List.of(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 31), 200), asked.subList(3, 6));
    RunningApi.Answer bad = post("admin", "/replay", "{\"from\":\"2020-07-01\",\"most\":0}");
    assertEquals(422, bad.status());
    assertEquals(2, bad.json().path("reasons").size());
  }

  private RunningApi.Answer act(String person, String act, String body) {
    return post(person, "/acts/" + act, body);
  }

  private RunningApi.Answer post(String person, String what, String body) {
    return api.send(person, "POST", HERE + what, body);
  }
}
