/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Somebody who keeps asking for the same pages, and remembers what he was answered. */
final class Visitor implements AutoCloseable {
  /** One answer. */
  record Answer(String path, int status, String body) {}

  private static final long PAUSE_NANOS = 20_000_000L;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final URI address;
  private final Set<String> paths;
  private final Thread thread = new Thread(this::ask);
  private volatile boolean asks = true;

  Visitor(URI address, Set<String> paths) {
    this.address = address;
    this.paths = paths;
    thread.start();
  }

  List<Answer> answers(String path) {
    return answers.stream().filter(answer -> answer.path().equals(path)).toList();
  }

  @Override
  public void close() {
    asks = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() {
    while (asks) {
      for (String path : paths) {
        try {
          HttpResponse<String> answer =
              http.send(
                  HttpRequest.newBuilder(address.resolve(path))
                      .timeout(Duration.ofSeconds(30))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
          answers.add(new Answer(path, answer.statusCode(), answer.body()));
        } catch (IOException e) {
          answers.add(new Answer(path, 0, e.toString()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
