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
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the mail server about one mail. Only a server that refuses the recipient or
 * the text itself has refused the mail; whatever else is wrong may be mended, and it is tried
 * again. Replies are told by their codes only: their words name the recipient.
 */
final class Conversation {
  private static final Pattern CODE =
      Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
  private static final Text NO_TEXT =
      Text.of("Máy chủ thư không nhận nội dung", "The mail server does not take the text");
  private static final Text CHECK_SENDER =
      Text.of("Kiểm tra thiết lập from.", "Check setting from.");
  private static final Text CHECK_RECIPIENT =
      Text.of(
          "Kiểm tra địa chỉ ở “Nơi nhận thông báo”.",
          "Check the address under “Where notices go”.");
  private static final Text CHECK_SERVER =
      Text.of(
          "Kiểm tra máy chủ và thiết lập host, port.", "Check the server and settings host, port.");
  private static final Text CHECK_SECURITY =
      Text.of(
          "Đặt security đúng cách máy chủ cho dùng.", "Set security to what the server offers.");
  private static final Text CHECK_SIGN_IN =
      Text.of("Kiểm tra user và tệp mật khẩu.", "Check user and password file.");
  private static final Text CHECK_TEXT =
      Text.of("Hỏi đơn vị quản lý máy chủ thư.", "Ask who runs the mail server.");
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
    Text step = Text.of("kết nối", "connecting");
    try {
      client.connect(server.host(), server.port());
      connected = true;
      client.setSoTimeout((int) server.timeout().toMillis());
      step = Text.of("chào hỏi", "greeting");
      NoticeAnswer early = greet();
      if (early != null) {
        return early;
      }
      step = Text.of("nêu người gửi, người nhận", "naming sender and recipient");
      if (!client.setSender(from)) {
        return later(
            "Máy chủ thư không nhận thư của địa chỉ gửi",
            "The mail server does not take mail from the sender",
            CHECK_SENDER);
      }
      if (!client.addRecipient(to)) {
        return refusedOrLater(
            "Máy chủ thư không nhận thư cho người nhận",
            "The mail server does not take mail for the recipient",
            CHECK_RECIPIENT);
      }
      step = Text.of("chuyển nội dung", "handing over the text");
      return text(letter);
    } catch (IOException e) {
      String who = server.host() + ":" + server.port();
      String error = " (" + e.getClass().getSimpleName() + ")";
      return NoticeAnswer.later(
          "Máy chủ thư "
              + who
              + " lỗi ở bước "
              + step.vi()
              + error
              + ". Kiểm tra máy chủ và thiết lập của plugin.",
          "Mail server "
              + who
              + " failed at "
              + step.en()
              + error
              + ". Check the server and the plugin's settings.");
    } catch (GeneralSecurityException e) {
      return NoticeAnswer.later(
          "Máy chủ thư không có cách đăng nhập nào dùng được. Hỏi đơn vị quản lý máy chủ.",
          "The mail server offers no sign-in that Java knows. Ask who runs it.");
    } finally {
      close();
    }
  }

  private @Nullable NoticeAnswer greet() throws IOException, GeneralSecurityException {
    if (!SMTPReply.isPositiveCompletion(client.getReplyCode()) || !hello()) {
      return later("Máy chủ thư không chào lại", "The mail server does not greet", CHECK_SERVER);
    }
    if (server.security() == MailServer.Security.STARTTLS) {
      if (!client.execTLS()) {
        return later(
            "Máy chủ thư không bắt đầu TLS", "The mail server does not begin TLS", CHECK_SECURITY);
      }
      if (!hello()) {
        return later(
            "Máy chủ thư không chào lại sau khi bắt đầu TLS",
            "The mail server does not greet after TLS began",
            CHECK_SERVER);
      }
    }
    if (!server.user().isEmpty()) {
      String password;
      try {
        password = server.password();
      } catch (IOException e) {
        return NoticeAnswer.later(
            "Không có mật khẩu trong tệp "
                + server.passwordFile()
                + " ở thư mục của plugin; ghi vào đó, một dòng.",
            "There is no password in file "
                + server.passwordFile()
                + " of the plugin's folder: write it there, one line.");
      }
      if (!login(password)) {
        return later(
            "Máy chủ thư từ chối đăng nhập", "The mail server refuses the sign-in", CHECK_SIGN_IN);
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
        return refusedOrLater(NO_TEXT.vi(), NO_TEXT.en(), CHECK_TEXT);
      }
      out.write(letter);
    }
    if (!client.completePendingCommand()) {
      return refusedOrLater(NO_TEXT.vi(), NO_TEXT.en(), CHECK_TEXT);
    }
    Matcher code = CODE.matcher(String.valueOf(client.getReplyString()));
    return NoticeAnswer.accepted(code.lookingAt() ? code.group() : "", 0, Money.ZERO);
  }

  private NoticeAnswer refusedOrLater(String vi, String en, Text todo) {
    Text told = told(vi, en, todo);
    return SMTPReply.isNegativePermanent(client.getReplyCode())
        ? NoticeAnswer.refused(told)
        : NoticeAnswer.later(told);
  }

  private NoticeAnswer later(String vi, String en, Text todo) {
    return NoticeAnswer.later(told(vi, en, todo));
  }

  private Text told(String vi, String en, Text todo) {
    Text code = code();
    return Text.of(
        vi + " (" + code.vi() + "). " + todo.vi(), en + " (" + code.en() + "). " + todo.en());
  }

  private Text code() {
    Matcher code = CODE.matcher(String.valueOf(client.getReplyString()));
    return code.lookingAt()
        ? Text.of(code.group(), code.group())
        : Text.of("không trả lời", "no reply");
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
