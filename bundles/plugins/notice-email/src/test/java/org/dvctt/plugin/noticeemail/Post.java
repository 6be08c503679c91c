/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A post office in this JVM. */
final class Post implements AutoCloseable {
  static final Sender SENDER = new Sender("khong-tra-loi@kbnn.example", "Kho bạc Nhà nước");
  private final GreenMail office;

  Post(String protocol) {
    office = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol).dynamicPort());
    office.start();
  }

  GreenMail office() {
    return office;
  }

  int port() {
    return office.getSmtp() != null ? office.getSmtp().getPort() : office.getSmtps().getPort();
  }

  static MailServer server(int port, MailServer.Security security, String user, Path folder) {
    return new MailServer(
        "127.0.0.1", port, security, user, folder, "password", "", Duration.ofMillis(3_000));
  }

  static MailChannel channel(MailServer server) {
    return new MailChannel(server, SENDER, Clock.systemDefaultZone());
  }

  /** Texts of what came, of one message id only the first. */
  List<String> received() {
    Map<String, String> byId = new LinkedHashMap<>();
    try {
      for (MimeMessage mail : Arrays.asList(office.getReceivedMessages())) {
        byId.putIfAbsent(mail.getMessageID(), String.valueOf(mail.getContent()));
      }
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(byId.values());
  }

  @Override
  public void close() {
    office.stop();
  }
}
