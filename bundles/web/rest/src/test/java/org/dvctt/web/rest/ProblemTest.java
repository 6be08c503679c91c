/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.web.rest.services.MissingService;
import org.junit.Rule;
import org.junit.Test;

public class ProblemTest {
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void eachKindOfRefusalHasItsStatus() {
    Map<Refused.Kind, Integer> statuses =
        Map.of(
            Refused.Kind.INVALID, 422,
            Refused.Kind.NOT_SIGNED_IN, 401,
            Refused.Kind.FORBIDDEN, 403,
            Refused.Kind.NOT_FOUND, 404,
            Refused.Kind.CONFLICT, 409,
            Refused.Kind.STALE, 412,
            Refused.Kind.NOT_OFFERED, 501,
            Refused.Kind.UNAVAILABLE, 503);
    assertEquals(Refused.Kind.values().length, statuses.size());
    statuses.forEach(
        (kind, status) -> {
          api.core.refuse("find", kind);
          RunningApi.Answer answer = api.get("maker", "/dossiers/01ABC");
          assertEquals(kind.name(), (int) status, answer.status());
          assertEquals("application/problem+json", answer.header("Content-Type"));
          assertEquals("CODE_" + kind, answer.code());
          assertEquals((int) status, answer.json().path("status").asInt());
          assertEquals("bước", answer.json().at("/reasons/0/next_step").asText());
        });
  }

  @Test
  public void languageFollowsAcceptLanguage() {
    api.core.refuse("find", Refused.Kind.CONFLICT);
    Map<String, String> wanted =
        Map.of(
            "en", "sentence",
            "en-GB,vi;q=0.5", "sentence",
            "vi,en;q=0.9", "câu",
            "fr", "câu",
            "en;q=0, vi", "câu",
            ";;;=garbage", "câu");
    wanted.forEach(
        (header, sentence) ->
            assertEquals(
                header,
                sentence,
                api.get("maker", "/dossiers/1", "Accept-Language", header)
                    .json()
                    .path("detail")
                    .asText()));
    assertEquals("câu", api.get("maker", "/dossiers/1").json().path("detail").asText());
  }

  @Test
  public void anUnexpectedErrorShowsAnIdAndNothingElse() {
    api.core.when(
        "find",
        a -> {
          throw new IllegalStateException("SELECT secret FROM person");
        });
    RunningApi.Answer answer = api.get("maker", "/dossiers/01ABC");
    assertEquals(500, answer.status());
    assertEquals("UNEXPECTED", answer.code());
    assertTrue(answer.json().path("error_id").asText().matches("[0-9a-f]{12}"));
    assertFalse(answer.http().body().contains("SELECT"));
    assertFalse(answer.http().body().contains("Exception"));
  }

  @Test
  public void whatHttpRefusesIsAProblemToo() {
    assertEquals("NO_SUCH_ROUTE", api.get("maker", "/nothing").code());
    RunningApi.Answer wrongMethod = api.send("maker", "PUT", "/units", "{}");
    assertEquals(405, wrongMethod.status());
    assertEquals("METHOD_NOT_ALLOWED", wrongMethod.code());
    assertTrue(wrongMethod.header("Allow").contains("GET"));
    RunningApi.Answer form =
        api.send(
            "maker",
            "POST",
            "/dossiers",
            "a=b",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertEquals(415, form.status());
    assertEquals("UNSUPPORTED_MEDIA_TYPE", form.code());
    assertEquals(406, api.get("maker", "/me", "Accept", "image/png").status());
    assertEquals(400, api.get("maker", "/me", "Accept", "///").status());
  }

  @Test
  public void aMissingServiceIs503AndNotAMissingRoute() {
    MissingService.dossiers(api.core.services);
    RunningApi.Answer answer = api.get("maker", "/dossiers", "Accept-Language", "en");
    assertEquals(503, answer.status());
    assertEquals("SERVICE_MISSING", answer.code());
    assertEquals("10", answer.header("Retry-After"));
    assertTrue(answer.json().path("detail").asText().contains("payment"));
  }

  @Test
  public void inMaintenanceEverythingButTheStatusSaysSoBeforeAnySignIn() {
    Text reason = Text.of("Đang phục hồi.", "A backup is being restored.");
    api.core.when("maintenance", a -> Optional.of(reason));
    for (String person : new String[] {"", "maker"}) {
      for (String path : new String[] {"/me", "/dossiers", "/units"}) {
        RunningApi.Answer answer = api.get(person, path, "Accept-Language", "en");
        assertEquals(path, 503, answer.status());
        assertEquals("MAINTENANCE", answer.code());
        assertEquals("10", answer.header("Retry-After"));
        assertEquals("A backup is being restored.", answer.json().path("detail").asText());
      }
      assertEquals(200, api.get(person, "/status").status());
    }
    assertTrue(
        "nobody was asked: " + api.core.names,
        Set.of("maintenance", "status").containsAll(api.core.names));
  }

  @Test
  public void everyAnswerIsGuardedByHeaders() {
    for (String path : new String[] {"/status", "/me", "/nothing", "/openapi.json"}) {
      RunningApi.Answer answer = api.get("", path);
      assertEquals(path, "nosniff", answer.header("X-Content-Type-Options"));
      assertEquals(path, "no-store", answer.header("Cache-Control"));
      assertEquals(path, "DENY", answer.header("X-Frame-Options"));
      assertTrue(path, answer.header("Content-Security-Policy").startsWith("default-src 'none'"));
    }
  }
}
