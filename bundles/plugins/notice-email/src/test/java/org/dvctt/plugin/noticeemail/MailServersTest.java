/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeAnswer.Status;
import org.dvctt.model.NoticeMedium;
import org.dvctt.plugin.noticeemail.MailServer.Security;
import org.dvctt.testkit.question.NoticeQuestions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What mail servers do, and what it means for the mail. */
public class MailServersTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private record Case(String command, String reply, Status status, String vi, String en) {}

  private static NoticeAnswer send(MailServer server) {
    return Post.channel(server).send(NoticeQuestions.usual(NoticeMedium.EMAIL));
  }

  private static void told(NoticeAnswer answer, String vi, String en) {
    assertTrue(vi + ": " + answer, answer.why().vi().contains(vi));
    assertTrue(en + ": " + answer, answer.why().en().contains(en));
  }

  private MailServer plain(int port) {
    return Post.server(port, Security.NONE, "", home());
  }

  private Path home() {
    return folder.getRoot().toPath();
  }

  private MailServer hasty(int port) {
    return new MailServer(
        "127.0.0.1", port, Security.NONE, "", home(), "password", "", Duration.ofMillis(400));
  }

  @Test
  public void onlyARefusedRecipientOrTextIsARefusal() throws IOException {
    for (Case one :
        List.of(
            new Case(
                "HELLO",
                "554 no service",
                Status.LATER,
                "chào lại (554). Kiểm",
                "greet (554). Check"),
            new Case(
                "MAIL",
                "550 5.7.1 no",
                Status.LATER,
                "địa chỉ gửi (550 5.7.1)",
                "from the sender (550 5.7.1)"),
            new Case("MAIL", "451 busy", Status.LATER, "(451)", "(451)"),
            new Case(
                "RCPT",
                "450 4.2.0 later",
                Status.LATER,
                "người nhận (450 4.2.0)",
                "recipient (450 4.2.0)"),
            new Case(
                "RCPT",
                "550 5.1.1 <a@b> unknown",
                Status.REFUSED,
                "người nhận (550 5.1.1)",
                "recipient (550 5.1.1)"),
            new Case("DATA", "451 no", Status.LATER, "nội dung (451)", "text (451)"),
            new Case("DATA", "554 no", Status.REFUSED, "nội dung (554)", "text (554)"),
            new Case(
                ".", "452 4.3.1 full", Status.LATER, "nội dung (452 4.3.1)", "text (452 4.3.1)"),
            new Case(
                ".",
                "552 5.3.4 too big",
                Status.REFUSED,
                "nội dung (552 5.3.4)",
                "text (552 5.3.4)"))) {
      try (FakeMailServer server = new FakeMailServer(Map.of(one.command(), one.reply()))) {
        NoticeAnswer answer = send(plain(server.port()));
        assertEquals(one.toString(), one.status(), answer.status());
        told(answer, one.vi(), one.en());
        assertFalse(answer.toString(), answer.toString().contains("@"));
      }
    }
  }

  /**
   * A server that is silent is silent for ever: without a limit of the channel this does not end.
   */
  @Test(timeout = 120_000)
  public void aServerThatHangsOrCutsIsTriedAgainWithinTheTimeLimit() throws IOException {
    for (String reply : List.of(FakeMailServer.SILENCE, FakeMailServer.CUT)) {
      for (String command : List.of("HELLO", "EHLO", "MAIL", "RCPT", "DATA", ".")) {
        try (FakeMailServer server = new FakeMailServer(Map.of(command, reply))) {
          NoticeAnswer answer = send(hasty(server.port()));
          assertEquals(command + reply, Status.LATER, answer.status());
          String who = "127.0.0.1:" + server.port() + " ";
          told(answer, "Máy chủ thư " + who, "Mail server " + who);
        }
      }
    }
  }

  @Test
  public void whereNobodyListensItIsTriedAgain() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    NoticeAnswer answer = send(plain(port));
    assertEquals(Status.LATER, answer.status());
    told(answer, "bước kết nối (ConnectException)", "connecting (ConnectException)");
  }

  @Test
  public void aServerWithoutTlsGetsNoPassword() throws IOException {
    Files.writeString(home().resolve("password"), "bi-mat\n");
    try (FakeMailServer server = new FakeMailServer(Map.of("STARTTLS", "502 what?"))) {
      NoticeAnswer answer = send(Post.server(server.port(), Security.STARTTLS, "kb", home()));
      assertEquals(Status.LATER, answer.status());
      told(answer, "không bắt đầu TLS", "does not begin TLS");
      assertFalse(server.commands.toString(), server.commands.toString().contains("AUTH"));
      assertFalse(server.commands.toString(), server.commands.toString().contains("MAIL"));
    }
  }

  @Test
  public void aCertificateOfNobodyTrustedIsNotTalkedTo() throws IOException {
    try (Post post = Certificates.post(home())) {
      NoticeAnswer answer = send(Post.server(post.port(), Security.TLS, "", home()));
      assertEquals(Status.LATER, answer.status());
      told(answer, "SSL", "SSL");
      assertEquals(List.of(), post.received());
    }
  }

  @Test
  public void aTrustedCertificateOfAnotherNameIsNotTalkedTo() throws IOException {
    try (Post post = Certificates.post(home())) {
      NoticeAnswer answer = send(Certificates.trusting(post, "127.0.0.1", home(), ""));
      assertEquals(Status.LATER, answer.status());
      told(answer, "SSL", "SSL");
      assertEquals(List.of(), post.received());
    }
  }

  @Test
  public void aMissingPasswordFileIsNamed() throws IOException {
    try (Post post = Certificates.post(home())) {
      MailServer server = Certificates.trusting(post, "localhost", home(), "kb");
      told(send(server), "Không có mật khẩu trong tệp password", "no password in file password");
    }
  }

  @Test
  public void aTrustedServerWithTheRightPasswordTakesIt() throws IOException {
    try (Post post = Certificates.post(home())) {
      post.office().setUser("kb@kbnn.example", "kb", "bi-mat");
      MailServer server = Certificates.trusting(post, "localhost", home(), "kb");
      Files.writeString(home().resolve("password"), "bi-mat\n");
      NoticeAnswer answer = send(server);
      assertEquals(answer.toString(), Status.ACCEPTED, answer.status());
      assertEquals(1, post.received().size());
      Files.writeString(home().resolve("password"), "sai\n");
      NoticeAnswer refused = send(server);
      assertEquals(Status.LATER, refused.status());
      told(refused, "từ chối đăng nhập", "refuses the sign-in");
      assertFalse(refused.toString(), refused.toString().contains("sai"));
    }
  }

  @Test
  public void aBrokenCertificateFileIsNamed() throws IOException {
    File broken = new File(folder.getRoot(), "ca.pem");
    Files.writeString(broken.toPath(), "-----BEGIN CERTIFICATE-----\nx\n");
    MailServer server =
        new MailServer(
            "127.0.0.1", 1, Security.TLS, "", home(), "password", "ca.pem", Duration.ofMillis(200));
    told(send(server), "chứng thư trong tệp ca.pem", "Certificates in file ca.pem");
  }
}
