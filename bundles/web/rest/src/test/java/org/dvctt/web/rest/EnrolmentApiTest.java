/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dvctt.api.registry.EnrolmentCommand;
import org.dvctt.api.registry.EnrolmentContent;
import org.dvctt.api.registry.EnrolmentQuery;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.web.rest.services.FakeCore;
import org.junit.Rule;
import org.junit.Test;

public class EnrolmentApiTest {
  private static final String CONTENT =
      """
      {"email":"don.vi@thu.vn","accounts":["9523.3.1990796.00000"],"members":[
       {"name":"Chủ","title":"Hiệu trưởng","role":"UNIT_ACCOUNT_HOLDER","position":1,
        "email":"chu@thu.vn","phone":"0901000001"},
       {"name":"Viên","title":"Nhân viên","role":"UNIT_MAKER","email":"vien@thu.vn"}]}
      """;
  private static final String NEW = CONTENT.replaceFirst("\\{", "{\"unit\":\"1990796\",");

  @Rule public final RunningApi api = new RunningApi();

  private RunningApi.Answer act(String act, String body, String... headers) {
    return api.send("officer", "POST", "/enrolments/1990796/acts/" + act, body, headers);
  }

  @Test
  public void theFirstSavingGivesLocationEtagAndTheContentBack() {
    RunningApi.Answer answer =
        api.send("maker", "POST", "/enrolments", NEW, "Idempotency-Key", "k1");
    assertEquals(answer.http().body(), 201, answer.status());
    assertEquals("/api/v1/enrolments/1990796", answer.header("Location"));
    assertEquals("\"1\"", answer.header("ETag"));
    assertEquals("Đã gửi Kho bạc", answer.json().path("state_label").asText());
    assertEquals("don.vi@thu.vn", answer.json().at("/content/email").asText());
    assertEquals("2020-08-03", answer.json().at("/milestones/registered_on").asText());
    EnrolmentContent content = (EnrolmentContent) api.core.asked("save")[2];
    assertEquals(Role.UNIT_ACCOUNT_HOLDER, content.members().get(0).role());
    assertEquals(0, content.members().get(1).position());
    assertEquals("", content.members().get(1).phone());
    EnrolmentCommand command = (EnrolmentCommand) api.core.asked("save")[3];
    assertEquals(0, command.version());
    assertEquals("POST enrolments k1", command.idempotencyKey());
    assertTrue(command.bodyHash().matches("[0-9a-f]{64}"));
  }

  @Test
  public void savingAgainNeedsTheVersionThatWasSeen() {
    assertEquals(428, api.send("maker", "PUT", "/enrolments/1990796", CONTENT).status());
    RunningApi.Answer answer =
        api.send("maker", "PUT", "/enrolments/1990796", CONTENT, "If-Match", "\"7\"");
    assertEquals(answer.http().body(), 200, answer.status());
    EnrolmentCommand command = (EnrolmentCommand) api.core.asked("save")[3];
    assertEquals(7, command.version());
    assertNull(command.idempotencyKey());
    api.core.refuse("save", Refused.Kind.STALE);
    assertEquals(
        412,
        api.send("maker", "PUT", "/enrolments/1990796", CONTENT, "If-Match", "\"7\"").status());
  }

  @Test
  public void anActCarriesVersionDayReasonAndKey() {
    assertEquals("IDEMPOTENCY_KEY_MISSING", act("return", "{}").code());
    assertEquals(428, act("return", "{}", "Idempotency-Key", "k").status());
    RunningApi.Answer answer =
        act(
            "return",
            "{\"reason\":\"thiếu chữ ký\",\"on\":\"2020-08-01\"}",
            "Idempotency-Key",
            "k2",
            "If-Match",
            "\"3\"");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals("\"4\"", answer.header("ETag"));
    assertEquals("return", api.core.asked("perform")[2]);
    EnrolmentCommand command = (EnrolmentCommand) api.core.asked("perform")[3];
    assertEquals(3, command.version());
    assertEquals(LocalDate.of(2020, 8, 1), command.on());
    assertEquals("thiếu chữ ký", command.reason());
    assertEquals("POST enrolments/1990796/acts/return k2", command.idempotencyKey());
  }

  @Test
  public void anUnknownActOrSaveIsRefusedBeforeTheCore() {
    for (String act : new String[] {"fly", "save"}) {
      RunningApi.Answer answer = act(act, "{}", "Idempotency-Key", "k", "If-Match", "\"3\"");
      assertEquals(act, 404, answer.status());
      assertEquals(act, "UNKNOWN_ACT", answer.code());
    }
    assertFalse(api.core.names.contains("perform"));
  }

  @Test
  public void allFaultsOfShapeComeAtOnceWithTheirPaths() {
    String bad =
        NEW.replace("1990796\",\"email", "19\",\"email")
            .replace("9523.3.1990796.00000", "9523")
            .replace("\"role\":\"UNIT_MAKER\",", "");
    RunningApi.Answer answer =
        api.send("maker", "POST", "/enrolments", bad, "Idempotency-Key", "k");
    assertEquals(422, answer.status());
    List<String> fields = new ArrayList<>();
    answer.json().path("reasons").forEach(r -> fields.add(r.path("field").asText()));
    assertEquals(List.of("unit", "accounts[0]", "members[1].role"), fields);
    String role = NEW.replace("UNIT_MAKER", "KING");
    assertEquals(
        400, api.send("maker", "POST", "/enrolments", role, "Idempotency-Key", "k").status());
    assertFalse(api.core.names.contains("save"));
  }

  @Test
  public void listParametersReachTheCore() {
    RunningApi.Answer answer =
        api.get(
            "officer",
            "/enrolments?as_of=2020-07-31&known_at=2020-08-01T00:00:00Z&office=9918"
                + "&state=REG_SENT&state=ENROLLED&limit=7");
    assertEquals(answer.http().body(), 200, answer.status());
    assertEquals("REG_SENT", answer.json().at("/items/0/state").asText());
    EnrolmentQuery query = (EnrolmentQuery) api.core.asked("enrolments")[1];
    assertEquals(LocalDate.of(2020, 7, 31), query.asOf());
    assertEquals(java.time.Instant.parse("2020-08-01T00:00:00Z"), query.knownAt());
    assertEquals(OfficeCode.of("9918"), query.office());
    assertEquals(Set.of(EnrolmentState.REG_SENT, EnrolmentState.ENROLLED), query.states());
    assertEquals(7, query.limit());
    assertEquals("BAD_PARAMETER", api.get("officer", "/enrolments?state=FLYING").code());
  }

  @Test
  public void aUnitsEnrolmentIsReadAsOfADateWithItsHistoryAndTheTable() {
    RunningApi.Answer answer = api.get("maker", "/enrolments/1990796?as_of=2020-07-31");
    assertEquals("\"3\"", answer.header("ETag"));
    assertTrue(answer.json().path("content").isNull());
    assertEquals("return", answer.json().at("/acts/0/act").asText());
    assertEquals(FakeCore.UNIT, api.core.asked("enrolment")[1]);
    assertEquals(LocalDate.of(2020, 7, 31), api.core.asked("enrolment")[2]);
    assertEquals(
        "REG_SAVED", api.get("maker", "/enrolments/1990796/history").json().at("/0/to").asText());
    assertEquals("save", api.get("maker", "/enrolment-acts").json().at("/0/act").asText());
    api.core.when("enrolment", a -> Optional.empty());
    assertEquals(404, api.get("maker", "/enrolments/1990001").status());
    assertEquals(400, api.get("maker", "/enrolments/12").status());
  }
}
