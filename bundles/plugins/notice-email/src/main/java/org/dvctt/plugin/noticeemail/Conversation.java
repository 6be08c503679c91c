/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticeemail;

import java.io.IOException;
import java.io.Writer;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPReply;
import org.dvctt.model.Money;
import org.dvctt.model.NoticeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the mail server about one mail. Only a server that refuses the recipient or
 * the text itself has refused the mail; whatever else is wrong may be mended, and it is tried
 * again. Replies are told by their codes only: their words name the recipient.
 */
final class Conversation {
  private static final Pattern CODE =
      Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
  private final MailServer server;
  private final AuthenticatingSMTPClient client;

  /** Whether there is a line to say good-bye on. */
  private boolean connected;

  Conversation(MailServer server) throws IOException, GeneralSecurityException {
    this.server = server;
    this.client =
        new AuthenticatingSMTPClient(
            server.security() == MailServer.Security.TLS, Trust.of(server));
    int millis = (int) server.timeout().toMillis();
    client.setConnectTimeout(millis);
    client.setDefaultTimeout(millis);
    client.setEndpointCheckingEnabled(true);
  }

  /** Hands the mail over. */
  NoticeAnswer send(String from, String to, String letter) {
    String step = "connecting";
    try {
      client.connect(server.host(), server.port());
      connected = true;
      client.setSoTimeout((int) server.timeout().toMillis());
      step = "greeting";
      NoticeAnswer early = greet();
      if (early != null) {
        return early;
      }
      step = "naming sender and recipient";
      if (!client.setSender(from)) {
        return later("the mail server does not take mail from the sender");
      }
      if (!client.addRecipient(to)) {
        return refusedOrLater("the mail server does not take mail for the recipient");
      }
      step = "handing over the text";
      return text(letter);
    } catch (IOException e) {
      return NoticeAnswer.later(
          "mail server "
              + server.host()
              + ":"
              + server.port()
              + " failed at "
              + step
              + " ("
              + e.getClass().getSimpleName()
              + "): check the server and the plugin's settings");
    } catch (GeneralSecurityException e) {
      return NoticeAnswer.later("the mail server offers no sign-in that Java knows");
    } finally {
      close();
    }
  }

  private @Nullable NoticeAnswer greet() throws IOException, GeneralSecurityException {
    if (!SMTPReply.isPositiveCompletion(client.getReplyCode()) || !hello()) {
      return later("the mail server does not greet");
    }
    if (server.security() == MailServer.Security.STARTTLS) {
      if (!client.execTLS()) {
        return later("the mail server does not begin TLS; set security to what it offers");
      }
      if (!hello()) {
        return later("the mail server does not greet after TLS began");
      }
    }
    if (!server.user().isEmpty()) {
      String password;
      try {
        password = server.password();
      } catch (IOException e) {
        return NoticeAnswer.later(
            "no password in file "
                + server.passwordFile()
                + " of the plugin's folder: write it there, one line");
      }
      if (!login(password)) {
        return later("the mail server refuses the sign-in; check user and password file");
      }
    }
    return null;
  }

  private boolean login(String password) throws IOException, GeneralSecurityException {
    String offered = String.join(" ", client.getReplyStrings());
    AUTH_METHOD method =
        !offered.contains("PLAIN") && offered.contains("LOGIN")
            ? AUTH_METHOD.LOGIN
            : AUTH_METHOD.PLAIN;
    return client.auth(method, server.user(), password);
  }

  private boolean hello() throws IOException {
    return SMTPReply.isPositiveCompletion(client.ehlo("dvctt"));
  }

  private NoticeAnswer text(String letter) throws IOException {
    try (Writer out = client.sendMessageData()) {
      if (out == null) {
        return refusedOrLater("the mail server does not take the text");
      }
      out.write(letter);
    }
    if (!client.completePendingCommand()) {
      return refusedOrLater("the mail server does not take the text");
    }
    Matcher code = CODE.matcher(String.valueOf(client.getReplyString()));
    return NoticeAnswer.accepted(code.lookingAt() ? code.group() : "", 0, Money.ZERO);
  }

  private NoticeAnswer refusedOrLater(String why) {
    String told = why + " (" + code() + ")";
    return SMTPReply.isNegativePermanent(client.getReplyCode())
        ? NoticeAnswer.refused(told)
        : NoticeAnswer.later(told);
  }

  private NoticeAnswer later(String why) {
    return NoticeAnswer.later(why + " (" + code() + ")");
  }

  private String code() {
    Matcher code = CODE.matcher(String.valueOf(client.getReplyString()));
    return code.lookingAt() ? code.group() : "no reply";
  }

  private void close() {
    try {
      if (connected) {
        client.sendCommand("QUIT");
      }
    } catch (IOException e) {
      // It has ended the conversation itself.
    }
    try {
      client.disconnect();
    } catch (IOException e) {
      // It is closed already.
    }
  }
}
