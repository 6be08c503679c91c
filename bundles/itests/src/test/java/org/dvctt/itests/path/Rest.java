/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The JSON API from outside. */
public final class Rest {
  public static final ObjectMapper JSON = new ObjectMapper();
  private final URI root;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** An answer; the body is JSON or missing. */
  public record Answer(int status, JsonNode body, String etag, String type) {
    /** The answer, when its status is the expected one. */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError("status " + status + ", not " + expected + ": " + body);
      }
      return this;
    }

    /** A field as text; empty when it is not there. */
    public String text(String field) {
      return body.path(field).asText("");
    }
  }

  /** The other side did not answer: it may or may not have done what it was asked. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(IOException cause) {
      super(cause);
    }
  }

  public Rest(URI address) {
    this.root = address.resolve("/api/v1/");
  }

  /** Signs in; every request of the person carries the session's token. */
  public Person signIn(String login, String password) {
    String body = JSON.createObjectNode().put("login", login).put("password", password).toString();
    Answer answer = send("POST", "sessions", body, Map.of());
    if (answer.text("token").isEmpty()) {
      throw new AssertionError(
          login + " is not signed in: " + answer.status() + " " + answer.body());
    }
    return new Person(this, login, answer.text("token"), "");
  }

  public Answer send(String method, String path, String body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    if (!body.isEmpty()) {
      all.put("Content-Type", "application/json");
    }
    return send(method, path, HttpRequest.BodyPublishers.ofString(body), all);
  }

  /** Sends bytes as they are. */
  public Answer send(String method, String path, byte[] body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/octet-stream");
    return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), all);
  }

  private Answer send(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          json(answer.body()),
          answer.headers().firstValue("ETag").orElse(""),
          answer.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
