/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SimServerTest {
  private SimServer server;
  private Line line;

  /** Answers with what it was asked; some words make it slow, mute, or fail. */
  private static final class Echo implements Desk {
    @Override
    public Set<String> paths() {
      return Set.of("/echo");
    }

    @Override
    public Reply answer(String path, Fields request) {
      return switch (request.textOrEmpty("do")) {
        case "slow" -> new Reply(request, Duration.ofMinutes(1), true);
        case "mute" -> Reply.never();
        case "fail" -> throw new IllegalStateException("the disk is full");
        case "soon" -> new Reply(request, Duration.ofMillis(1), true);
        default -> Reply.now(request);
      };
    }

    @Override
    public void close() {}
  }

  @Before
  public void start() {
    server = SimServer.start(0, new Echo());
    line = HttpLine.to(server.address().toString(), false, Duration.ofMinutes(1));
  }

  @After
  public void stop() {
    line.close();
    server.close();
  }

  @Test
  public void carriesFieldsBothWays() {
    Fields fields = Fields.NONE.with("text", "Thanh toán \"đợt 1\"\n").with("amount", 5L);
    assertEquals(fields, line.ask("/echo", fields));
    assertEquals("soon", line.ask("/echo", Fields.NONE.with("do", "soon")).text("do"));
  }

  @Test
  public void noAnswerWithinTheLimitIsAnError() {
    try (Line hasty = HttpLine.to(server.address().toString(), false, Duration.ofMillis(300))) {
      for (String how : new String[] {"slow", "mute"}) {
        IllegalStateException told =
            assertThrows(
                IllegalStateException.class, () -> hasty.ask("/echo", Fields.NONE.with("do", how)));
        assertTrue(told.getMessage(), told.getMessage().contains("within 300 ms"));
      }
    }
    assertEquals("others are served meanwhile", Fields.NONE, line.ask("/echo", Fields.NONE));
  }

  @Test
  public void aSimulatorThatFailsIsUnknownAndThatIsSaid() {
    IllegalStateException told =
        assertThrows(
            IllegalStateException.class, () -> line.ask("/echo", Fields.NONE.with("do", "fail")));
    assertTrue(told.getMessage(), told.getMessage().contains("what became of it is unknown"));
  }

  @Test
  public void aSimulatorThatIsGoneIsAnError() {
    server.close();
    assertThrows(IllegalStateException.class, () -> line.ask("/echo", Fields.NONE));
  }

  @Test
  public void wrongRequestsAreExplained() throws Exception {
    assertAnswer(400, "MALFORMED", post("/echo", "{\"a\":"));
    assertAnswer(404, "NO_SUCH_PATH", post("/pay", "{}"));
    assertAnswer(413, "TOO_LARGE", post("/echo", "{\"a\":\"" + "x".repeat(2_000_000) + "\"}"));
    assertAnswer(
        405,
        "ONLY_POST",
        sent(HttpRequest.newBuilder(server.address().resolve("/echo")).GET().build()));
  }

  @Test
  public void addressesThatAreNoneOrElsewhereAreRefused() {
    for (String wrong : new String[] {"", "127.0.0.1:1", "ftp://127.0.0.1", "http:///x"}) {
      assertThrows(wrong, IllegalArgumentException.class, () -> to(wrong, true));
    }
    for (String remote : new String[] {"http://192.0.2.1:1", "http://127.0.0.1.example.org"}) {
      String told =
          assertThrows(remote, IllegalArgumentException.class, () -> to(remote, false))
              .getMessage();
      assertTrue(told, told.contains("is another machine"));
      to(remote, true).close();
    }
    to("http://localhost:1", false).close();
    to("http://[::1]:1", false).close();
  }

  private static Line to(String address, boolean remote) {
    return HttpLine.to(address, remote, Duration.ofSeconds(1));
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    URI uri = server.address().resolve(path);
    return sent(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build());
  }

  private static HttpResponse<String> sent(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void assertAnswer(int status, String code, HttpResponse<String> answer) {
    assertEquals(answer.body(), status, answer.statusCode());
    assertEquals(code, Json.read(answer.body()).text("code"));
  }
}
