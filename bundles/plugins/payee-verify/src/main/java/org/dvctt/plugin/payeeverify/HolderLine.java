/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.payeeverify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The way to the directory: one question, one answer, within a time and a size. */
final class HolderLine {
  private final HttpClient client;
  private final URI address;
  private final Duration limit;

  HolderLine(URI address, Duration limit) {
    this.address = address;
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /**
   * Sends a question.
   *
   * @return the bytes of the answer
   * @throws NotAnswered when there is none
   */
  byte[] ask(byte[] question) throws NotAnswered {
    HttpRequest sent =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
            .build();
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(sent, head -> new BoundedBody());
    try {
      // The one limit: a request's own would end with the head of the answer, not with its body.
      HttpResponse<byte[]> response = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new NotAnswered(
            true,
            "Danh bạ báo lỗi (HTTP " + response.statusCode() + ").",
            "The directory reports an error (HTTP " + response.statusCode() + ").");
      }
      return response.body();
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw late();
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw late();
    }
  }

  private NotAnswered failed(@Nullable Throwable cause) {
    if (cause instanceof HttpTimeoutException) {
      return late();
    }
    for (@Nullable Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLarge) {
        return new NotAnswered(
            false,
            "Danh bạ trả lời quá dài; không dùng câu trả lời này.",
            "The directory's answer is too large; it is not used.");
      }
    }
    return new NotAnswered(
        true,
        "Không kết nối được danh bạ, hoặc kết nối bị ngắt.",
        "The directory can't be reached, or broke off.");
  }

  private NotAnswered late() {
    return new NotAnswered(
        true,
        "Danh bạ không trả lời trong " + limit.toMillis() + " ms.",
        "The directory gave no answer within " + limit.toMillis() + " ms.");
  }
}
