/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dvctt.model.Money;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeAnswer.Status;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.SimServer;
import org.dvctt.plugin.smssim.SmsDesk;
import org.dvctt.testkit.question.NoticeQuestions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What gateways do, and what it means for the message. */
public class GatewaysTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private record Case(String number, Status status, String vi, String en) {}

  private Path home() {
    return folder.getRoot().toPath();
  }

  @Test
  public void onlyANumberOfNobodyIsARefusal() {
    SmsDesk desk = new SmsDesk(home().resolve("sms.jsonl"), FaultPlan.NONE);
    try (SimServer server = SimServer.start(0, desk)) {
      SmsChannel channel = SmsChannelConformanceTest.channel(server.address(), home());
      for (Case one :
          List.of(
              new Case(
                  "0900000404", Status.REFUSED, "không có số này; sửa", "no such number; mend"),
              new Case("0900000500", Status.LATER, "trả lời 500 FAILED;", "answered 500 FAILED;"),
              new Case(
                  "0900000429", Status.LATER, "trả lời 429 TOO_MANY;", "answered 429 TOO_MANY;"),
              new Case(
                  "0900000200",
                  Status.LATER,
                  "thiếu id, parts, cost",
                  "without id, parts and cost"))) {
        NoticeAnswer answer = channel.send(NoticeQuestions.to(NoticeMedium.SMS, one.number()));
        assertEquals(one.toString(), one.status(), answer.status());
        assertTrue(answer.toString(), answer.why().vi().contains(one.vi()));
        assertTrue(answer.toString(), answer.why().en().contains(one.en()));
        assertFalse(answer.toString(), answer.toString().contains(one.number()));
      }
      assertEquals(List.of(), desk.messages());
      NoticeAnswer sent = channel.send(NoticeQuestions.usual(NoticeMedium.SMS));
      assertEquals("SIM-N-1-rehearsal", sent.reference());
      assertEquals(1, sent.parts());
      assertEquals(Money.of(350), sent.cost());
      assertEquals("GSM7", desk.messages().get(0).text("encoding"));
      assertEquals("KBNN", desk.messages().get(0).text("brandname"));
    }
  }

  @Test
  public void aSlowGatewayThatHasItGetsTheSameIdAgainAndSendsItOnce() {
    FaultPlan slow = SmsChannelConformanceTest.plan(Map.of(Fault.SLOW, 100));
    try (SimServer server = SimServer.start(0, new SmsDesk(home().resolve("sms.jsonl"), slow))) {
      SmsChannel channel = SmsChannelConformanceTest.hasty(server.address(), home());
      assertEquals(Status.LATER, channel.send(NoticeQuestions.usual(NoticeMedium.SMS)).status());
    }
    SmsDesk again = new SmsDesk(home().resolve("sms.jsonl"), FaultPlan.NONE);
    try (SimServer server = SimServer.start(0, again)) {
      SmsChannel channel = SmsChannelConformanceTest.channel(server.address(), home());
      assertEquals(Status.ACCEPTED, channel.send(NoticeQuestions.usual(NoticeMedium.SMS)).status());
      assertEquals(1, again.messages().size());
    }
  }

  @Test
  public void garbageAndEndlessAnswersAreTriedAgain() throws IOException {
    for (byte[] body :
        List.of(
            new byte[0],
            "<html>".getBytes(StandardCharsets.UTF_8),
            "{\"id\":7,\"parts\":\"x\",\"cost\":1}".getBytes(StandardCharsets.UTF_8),
            "{\"id\":\"a\",\"parts\":1,\"cost\":1".getBytes(StandardCharsets.UTF_8),
            new byte[1_000_000])) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      List<String> seen = Collections.synchronizedList(new ArrayList<>());
      server.createContext(
          "/",
          exchange -> {
            seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      Files.writeString(home().resolve("token"), "khoa-bi-mat\n");
      SmsChannel channel =
          new SmsChannel(
              new Gateway(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms"),
                  home(),
                  "token",
                  Duration.ofSeconds(20)),
              "KBNN",
              ShortText.Encoding.UCS2,
              2);
      NoticeAnswer answer = channel.send(NoticeQuestions.usual(NoticeMedium.SMS));
      server.stop(0);
      assertEquals(answer.toString(), Status.LATER, answer.status());
      assertEquals(List.of("Bearer khoa-bi-mat"), seen);
      assertFalse(answer.toString(), answer.toString().contains("khoa"));
    }
  }

  @Test
  public void aMissingTokenAndNobodyThereAreTold() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:1/sms");
    SmsChannel channel =
        new SmsChannel(
            new Gateway(nobody, home(), "token", Duration.ofMillis(300)),
            "KBNN",
            ShortText.Encoding.GSM7,
            2);
    Text why = channel.send(NoticeQuestions.usual(NoticeMedium.SMS)).why();
    assertTrue(why.vi(), why.vi().contains("Không có khoá trong tệp token"));
    assertTrue(why.en(), why.en().contains("no token in file token"));
    Files.writeString(home().resolve("token"), "a\n");
    NoticeAnswer nobodys = channel.send(NoticeQuestions.usual(NoticeMedium.SMS));
    assertEquals(Status.LATER, nobodys.status());
    for (String said : List.of(nobodys.why().vi(), nobodys.why().en())) {
      assertTrue(said, said.contains("127.0.0.1 (ConnectException)"));
    }
  }

  @Test
  public void wrongSettingsAreToldWithTheirKey() {
    for (String url :
        List.of("http://gw.example/sms", "ftp://127.0.0.1/", "https://a:b@gw.example/", "sms")) {
      String told =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> new Gateway(URI.create(url), home(), "", Duration.ofSeconds(1)))
              .getMessage();
      assertTrue(told, told.startsWith("url: "));
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Gateway(URI.create("https://gw.example/"), home(), "../x", Duration.ofSeconds(1)));
    Gateway good =
        new Gateway(URI.create("https://gw.example/"), home(), "", Duration.ofSeconds(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SmsChannel(good, "Kho bạc", ShortText.Encoding.GSM7, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SmsChannel(good, "KBNN", ShortText.Encoding.GSM7, 11));
  }
}
