/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;

/** Whatever comes, nobody gets a 500 and the API goes on. */
public class GarbageTest {
  private static final String[] PATHS = {
    "/sessions",
    "/sessions/current",
    "/me",
    "/units",
    "/units/1990796",
    "/units/%00",
    "/offices",
    "/units/1990796/enrolment",
    "/units/1990796/assignment-end",
    "/units/1/budget-lines",
    "/catalogues/x",
    "/dossiers",
    "/dossiers/01ABC",
    "/dossiers/%C3%28",
    "/dossiers/1/acts/submit",
    "/dossiers/1/acts/%2e%2e",
    "/dossiers/01ABC/history",
    "/dossiers/01ABC/advices",
    "/dossiers/01ABC/vouchers/%2e%2e/advice",
    "/dossiers/01ABC/vouchers/1/advice",
    "/acts",
    "/enrolments",
    "/enrolments/1990796",
    "/enrolments/1990796/acts/return",
    "/enrolments/%00/history",
    "/enrolment-acts",
    "/adoption",
    "/reports",
    "/reports/a.b",
    "/reports/adoption.csv",
    "/plugins",
    "/plugins/history",
    "/plugins/a/1",
    "/plugins/%00/%2e%2e/plan",
    "/plugins/a/1/acts/swap",
    "/plugins/a/1/settings",
    "/plugins/a/1/replay",
    "/audit",
    "/outbox",
    "/status",
    "/x",
    "//"
  };
  private static final String[] METHODS = {
    "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "FLY"
  };
  private static final String[] NAMES = {
    "Accept", "Accept-Language", "Content-Type", "If-Match", "Idempotency-Key", "Authorization",
    "Cookie", "If-None-Match", "Accept-Encoding", "Accept-Charset", "Date", "X"
  };
  private static final String[] VALUES = {
    "application/json",
    "*/*",
    "en",
    "vi;q=2",
    "\"3\"",
    "k1",
    "Bearer maker",
    "Bearer officer",
    "a/b/c",
    ";",
    ",,,",
    "q=;",
    "application/json;charset=",
    "application/json; charset=UTF-99",
    "$Version=;a",
    "W/\"",
    "\"\"",
    "text/plain",
    "multipart/form-data"
  };
  private static final String[] QUERIES = {
    "as_of=2020-13-40",
    "as_of=%",
    "known_at=0",
    "known_at=+999999999-12-31T00:00:00Z",
    "q=%00",
    "q=%F0%9F%98%80",
    "limit=-1",
    "limit=99999999999",
    "offset=x",
    "state=",
    "block=",
    "year=0",
    "year=2020",
    "on=",
    "a=b",
    "%=%",
    "as_of=2020-07-31",
    "unit=1990796",
    "subject=%0a",
    "&&&"
  };

  @Rule public final RunningApi api = new RunningApi();

  @Test
  public void randomRequestsNeverGiveA500() throws IOException {
    long seed = Long.getLong("dvctt.seed", System.nanoTime());
    System.out.println("GarbageTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 1500; i++) {
      byte[] request = request(random);
      int status = exchange(request);
      assertTrue(
          "seed " + seed + ", request " + i + ": " + status + "\n" + text(request),
          status < 500 || status == 501);
    }
    assertTrue("still alive", api.get("maker", "/me").status() == 200);
  }

  private static byte[] request(Random random) {
    byte[] body = body(random);
    StringBuilder head = new StringBuilder();
    head.append(pick(random, METHODS)).append(" /api/v1").append(pick(random, PATHS));
    for (int i = random.nextInt(3); i > 0; i--) {
      head.append(head.indexOf("?") < 0 ? '?' : '&').append(pick(random, QUERIES));
    }
    head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    if (random.nextInt(4) > 0) {
      head.append("Authorization: Bearer ").append(random.nextBoolean() ? "maker" : "admin");
      head.append(
          "\r\nContent-Type: application/json\r\nIf-Match: \"3\"\r\nIdempotency-Key: k\r\n");
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      head.append(pick(random, NAMES)).append(": ").append(pick(random, VALUES)).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    return whole;
  }

  private static byte[] body(Random random) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      return noise;
    }
    StringBuilder spoiled = new StringBuilder(Drafts.GOOD);
    String alphabet = "{}[]\",:0123456789-.eE\\u0000ntfalse\n\t";
    for (int i = random.nextInt(4); i > 0 && spoiled.length() > 1; i--) {
      int at = random.nextInt(spoiled.length());
      switch (random.nextInt(3)) {
        case 0 -> spoiled.deleteCharAt(at);
        case 1 -> spoiled.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
        default -> spoiled.setLength(Math.max(1, at));
      }
    }
    return spoiled.toString().getBytes(StandardCharsets.UTF_8);
  }

  private int exchange(byte[] request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", api.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] answer = in.readAllBytes();
      String line = new String(answer, StandardCharsets.ISO_8859_1);
      assertTrue("no answer to\n" + text(request), line.startsWith("HTTP/1.1 "));
      return Integer.parseInt(line.substring(9, 12));
    } catch (SocketException e) {
      // The server may close while a refused body is still on its way.
      return 0;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
