/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** To a simulator that is a process of its own. */
public final class HttpLine implements Line {
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final HttpClient client;
  private final URI address;
  private final Duration limit;

  private HttpLine(URI address, Duration limit) {
    this.address = address;
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(limit)
            .build();
  }

  /**
   * A line to an address like {@code http://127.0.0.1:8601}.
   *
   * @param allowRemote whether the host may be another machine
   * @param limit how long an answer is waited for; keep it under the guard's limit
   * @throws IllegalArgumentException when the address is none, or remote and that is not allowed
   */
  public static HttpLine to(String address, boolean allowRemote, Duration limit) {
    URI uri = URI.create(address.strip());
    String host = uri.getHost();
    String scheme = uri.getScheme();
    if (host == null || scheme == null || !SCHEMES.contains(scheme)) {
      throw new IllegalArgumentException(
          "address " + address + " is not like http://127.0.0.1:8601");
    }
    if (!allowRemote && !LOOPBACK.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "address "
              + address
              + " is another machine: a simulator has no sign-in and no encryption; use 127.0.0.1,"
              + " or set allow.remote = true on a closed network");
    }
    return new HttpLine(uri, limit);
  }

  @Override
  public Fields ask(String path, Fields request) {
    HttpRequest sent =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(request)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(sent, HttpResponse.BodyHandlers.ofByteArray());
    try {
      // The one limit: a request's own would end with the head of the answer, not with its body.
      return body(pending.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw late(e);
    } catch (ExecutionException e) {
      // Nobody to connect to within the limit is told like nobody who answers within it.
      throw e.getCause() instanceof HttpTimeoutException
          ? late(e)
          : unanswered("(" + e.getCause() + ")", e);
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw unanswered("before the caller gave up", e);
    }
  }

  @Override
  public void close() {
    // The client ends by itself when nobody holds it; on Java 17 it can't be closed.
  }

  private Fields body(HttpResponse<byte[]> response) {
    Fields fields;
    try {
      fields = Json.read(response.body());
    } catch (Rejected e) {
      throw new IllegalStateException(
          address + " answered " + response.statusCode() + " and no JSON: is it a simulator?", e);
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          response.statusCode()
              + " "
              + fields.textOrEmpty("code")
              + ": "
              + fields.textOrEmpty("message"));
    }
    return fields;
  }

  private IllegalStateException late(Exception cause) {
    return unanswered("within " + limit.toMillis() + " ms", cause);
  }

  private IllegalStateException unanswered(String how, Exception cause) {
    return new IllegalStateException(
        "no answer from the simulator at " + address + " " + how, cause);
  }
}
