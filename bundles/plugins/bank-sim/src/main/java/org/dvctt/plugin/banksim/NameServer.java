/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.banksim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dvctt.plugin.banksim.NameBook.Conduct;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simcommon.Rejected;

/**
 * A directory of who holds which account, as a bank or a switch offers it: {@code POST /holders}.
 * It listens on loopback only and can do wrong whatever its table says.
 */
public final class NameServer implements AutoCloseable {
  /** Where questions go. */
  public static final String PATH = "/holders";

  private static final int LARGEST_REQUEST = 64 * 1024;
  private static final Duration SLOW = Duration.ofSeconds(3);

  /** How long an unanswered call is kept open: longer than any caller waits. */
  private static final Duration HOLD = Duration.ofSeconds(60);

  private static final int HUGE_PARTS = 16 * 1024;
  private static final byte[] HUGE_PART = " ".repeat(4096).getBytes(StandardCharsets.US_ASCII);

  private final Supplier<NameBook> book;
  private final HttpServer http;
  private final AtomicInteger questions = new AtomicInteger();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(8, daemons());

  private NameServer(Supplier<NameBook> book, HttpServer http) {
    this.book = book;
    this.http = http;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   * @param book the table as it is now, asked for at each question
   */
  static NameServer start(int port, Supplier<NameBook> book) {
    try {
      HttpServer http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
      NameServer server = new NameServer(book, http);
      http.createContext(PATH, server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "port " + port + " on 127.0.0.1 can't be opened: choose another or 0", e);
    }
  }

  /** A directory in this process that answers by a table. */
  public static NameServer of(Supplier<String> table) {
    return start(0, () -> NameBook.of(table.get()));
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + PATH);
  }

  /** How many questions came. */
  public int questions() {
    return questions.get();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    questions.incrementAndGet();
    try {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
      List<Fields> accounts = Json.read(body).objects("accounts");
      NameBook names = book.get();
      answer(exchange, names, accounts, names.conduct(accounts));
    } catch (Rejected e) {
      respond(exchange, e.status(), Fields.NONE.with("message", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      // The caller went away: there is nobody to answer.
      exchange.close();
    } catch (RuntimeException e) {
      System.err.println("name-sim: " + e);
      respond(exchange, 500, Fields.NONE.with("message", "its table can't be read"));
    }
  }

  private void answer(HttpExchange exchange, NameBook names, List<Fields> accounts, Conduct conduct)
      throws IOException {
    Fields answer = Fields.NONE.with("holders", accounts.stream().map(names::said).toList());
    switch (conduct) {
      case SLOW ->
          threads.schedule(
              () -> respond(exchange, 200, answer), SLOW.toMillis(), TimeUnit.MILLISECONDS);
      case HANG -> threads.schedule(exchange::close, HOLD.toMillis(), TimeUnit.MILLISECONDS);
      case DROP -> exchange.close();
      case GARBAGE -> respond(exchange, 200, "<html><h1>Bảo trì</h1>");
      case OTHER ->
          respond(
              exchange,
              200,
              Fields.NONE.with(
                  "holders",
                  List.of(
                      Fields.NONE
                          .with("bank_code", "12204001")
                          .with("account", "000000000")
                          .with("status", "HELD")
                          .with("name", "NGUOI KHAC"))));
      case ERROR -> respond(exchange, 500, Fields.NONE.with("message", "out of order"));
      case HUGE -> huge(exchange);
      default -> respond(exchange, 200, answer);
    }
  }

  private static void respond(HttpExchange exchange, int status, Fields body) {
    respond(exchange, status, Json.write(body));
  }

  private static void respond(HttpExchange exchange, int status, String text) {
    try (exchange) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      // The caller no longer waits, as a caller of a slow simulator does.
      exchange.close();
    }
  }

  /** 64 MiB of an answer that never ends well. */
  private static void huge(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write("{\"holders\":[".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < HUGE_PARTS; i++) {
        out.write(HUGE_PART);
      }
    }
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "name-simulator");
      thread.setDaemon(true);
      return thread;
    };
  }
}
