/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.dvctt.api.access.Origin;
import org.dvctt.web.rest.services.MissingService;
import org.junit.Rule;
import org.junit.Test;

public class SignInTest {
  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void signingInGivesATokenAndThePerson() {
    RunningApi.Answer answer =
        api.send("", "POST", "/sessions", "{\"login\":\"kt\",\"password\":\" p \"}");
    assertEquals(201, answer.status());
    assertEquals("maker", answer.json().path("token").asText());
    assertEquals("2026-01-01T00:00:00Z", answer.json().path("expires_at").asText());
    assertEquals("UNIT_MAKER", answer.json().at("/person/roles/0/role").asText());
    assertEquals("1990796", answer.json().at("/person/roles/0/unit").asText());
    assertEquals(" p ", new String((char[]) api.core.asked("signIn")[1]));
    assertEquals(Origin.of("127.0.0.1"), api.core.asked("signIn")[2]);
    assertFalse(answer.http().body().contains("csrf"));
  }

  @Test
  public void everythingElseNeedsASignIn() {
    for (String path :
        new String[] {
          "/me",
          "/units",
          "/units/1990796",
          "/offices",
          "/dossiers",
          "/acts",
          "/adoption",
          "/reports",
          "/reports/adoption.csv",
          "/plugins",
          "/audit",
          "/outbox",
          "/catalogues/econ_item",
          "/units/1990796/budget-lines",
          "/dossiers/1/history"
        }) {
      RunningApi.Answer answer = api.get("", path);
      assertEquals(path, 401, answer.status());
      assertEquals(path, "NOT_SIGNED_IN", answer.code());
      assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"));
      assertEquals(path, 401, api.get("ended", path).status());
    }
  }

  @Test
  public void signingOutEndsTheSession() {
    assertEquals(204, api.send("maker", "DELETE", "/sessions/current", null).status());
    assertEquals("maker", api.core.asked("signOut")[0]);
  }

  @Test
  public void statusAnswersEvenWithoutThePlatform() {
    MissingService.platform(api.core.services);
    RunningApi.Answer answer = api.get("", "/status");
    assertEquals(200, answer.status());
    assertFalse(answer.json().path("ready").asBoolean(true));
    assertEquals("store", answer.json().at("/levels/0/name").asText());
    assertFalse(answer.json().at("/levels/0/reached").asBoolean(true));
  }
}
