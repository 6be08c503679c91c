/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dvctt.itests.path.Rest.Answer;

/**
 * A signed-in person at the JSON API.
 *
 * @param language in which answers are asked for, or empty
 */
public record Person(Rest rest, String login, String token, String language) {
  /** The same person, asking for answers in a language. */
  public Person in(String other) {
    return new Person(rest, login, token, other);
  }

  public Answer get(String path) {
    return rest.send("GET", path, "", headers(Map.of()));
  }

  public Answer post(String path, String body, Map<String, String> headers) {
    return rest.send("POST", path, body, headers(headers));
  }

  public Answer put(String path, String body) {
    return rest.send("PUT", path, body, headers(Map.of()));
  }

  /** Enrols a unit from the demo's first day on. */
  public Answer enrol(String unit, String reason) {
    String body =
        Rest.JSON.createObjectNode().put("on", "2020-08-03").put("reason", reason).toString();
    return post("units/" + unit + "/enrolment", body, Map.of("Idempotency-Key", newKey()));
  }

  /** Creates a draft under a key of its own. */
  public Answer create(JsonNode draft) {
    return create(draft, newKey());
  }

  public Answer create(JsonNode draft, String key) {
    return post("dossiers", draft.toString(), Map.of("Idempotency-Key", key));
  }

  /** Replaces the content of a draft as the person sees it now. */
  public Answer edit(String dossier, JsonNode draft) {
    String etag = get("dossiers/" + dossier).expect(200).etag();
    return rest.send(
        "PUT", "dossiers/" + dossier, draft.toString(), headers(Map.of("If-Match", etag)));
  }

  /** Sends a file for a unit. */
  public Answer file(String unit, String name, byte[] bytes) {
    String path =
        "attachments?unit=" + unit + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return rest.send("POST", path, bytes, headers(Map.of()));
  }

  /** Does an act on the version that the person sees now. */
  public Answer act(String dossier, String act) {
    return act(dossier, act, "{}");
  }

  public Answer act(String dossier, String act, String body) {
    return act(dossier, act, body, get("dossiers/" + dossier).expect(200).etag(), newKey());
  }

  public Answer act(String dossier, String act, String body, String etag, String key) {
    return post(
        "dossiers/" + dossier + "/acts/" + act,
        body,
        Map.of("If-Match", etag, "Idempotency-Key", key));
  }

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  private Map<String, String> headers(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("Authorization", "Bearer " + token);
    if (!language.isEmpty()) {
      all.put("Accept-Language", language);
    }
    return all;
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return login;
  }
}
