/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Serves a simulator over HTTP on loopback: JSON posted to its paths, an error as JSON too. */
public final class SimServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 64 * 1024;

  /** What is read and thrown away of a larger one, so that its sender gets the answer. */
  private static final long LARGEST_DRAINED = 64L * 1024 * 1024;

  private static final int THREADS = 32;

  /** How long an unanswered call is kept open: longer than any caller waits. */
  private static final Duration HOLD = Duration.ofSeconds(60);

  private final Desk desk;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons());
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(daemons());

  private SimServer(Desk desk, HttpServer server) {
    this.desk = desk;
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   */
  public static SimServer start(int port, Desk desk) {
    try {
      // Otherwise each answer waits for the caller's delayed acknowledgement.
      System.setProperty("sun.net.httpserver.nodelay", "true");
      HttpServer http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
      SimServer server = new SimServer(desk, http);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "port " + port + " on 127.0.0.1 can't be opened: choose another or 0", e);
    }
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    later.shutdownNow();
    desk.close();
  }

  private void handle(HttpExchange exchange) {
    try {
      byte[] body = body(exchange);
      String path = exchange.getRequestURI().getPath();
      if (!desk.paths().contains(path)) {
        throw new Rejected(404, "NO_SUCH_PATH", "there is " + desk.paths() + ", not " + path);
      }
      if (!exchange.getRequestMethod().equals("POST")) {
        throw new Rejected(405, "ONLY_POST", "post a JSON object to " + path);
      }
      reply(exchange, desk.answer(path, Json.read(body)));
    } catch (Rejected e) {
      respond(exchange, e.status(), error(e.code(), String.valueOf(e.getMessage())));
    } catch (IOException e) {
      // The caller went away: there is nobody to answer.
      exchange.close();
    } catch (RuntimeException e) {
      System.err.println("simulator: " + exchange.getRequestURI() + ": " + e);
      respond(exchange, 500, error("FAILED", "what became of it is unknown: " + e.getMessage()));
    }
  }

  private void reply(HttpExchange exchange, Reply reply) {
    if (!reply.answered()) {
      later.schedule(exchange::close, HOLD.toMillis(), TimeUnit.MILLISECONDS);
    } else if (reply.after().isZero()) {
      respond(exchange, 200, reply.body());
    } else {
      later.schedule(
          () -> respond(exchange, 200, reply.body()),
          reply.after().toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private static void respond(HttpExchange exchange, int status, Fields body) {
    try (exchange) {
      byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // The caller no longer waits, as a caller of a slow simulator does: it will ask again.
      exchange.close();
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] bytes = in.readNBytes(LARGEST_REQUEST + 1);
    if (bytes.length <= LARGEST_REQUEST) {
      return bytes;
    }
    long read = bytes.length;
    byte[] thrownAway = new byte[LARGEST_REQUEST];
    for (int n = in.read(thrownAway); n >= 0 && read < LARGEST_DRAINED; n = in.read(thrownAway)) {
      read += n;
    }
    throw new Rejected(413, "TOO_LARGE", "a request has at most " + LARGEST_REQUEST + " bytes");
  }

  private static Fields error(String code, String message) {
    return Fields.NONE.with("code", code).with("message", message);
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "simulator");
      thread.setDaemon(true);
      return thread;
    };
  }
}
