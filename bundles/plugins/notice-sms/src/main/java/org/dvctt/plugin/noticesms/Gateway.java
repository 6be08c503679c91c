/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.noticesms;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dvctt.model.Money;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.Text;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Json;
import org.dvctt.plugin.simcommon.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: one JSON object posted for each message. Only a number that nobody has is a refusal;
 * what is wrong with the gateway or our account there may be mended, and it is tried again.
 *
 * @param folder of the plugin, for the token
 * @param tokenFile name of a file in it, or empty
 * @param timeout for all of an answer
 */
record Gateway(URI url, Path folder, String tokenFile, Duration timeout) {
  private static final int LARGEST = 16 * 1024;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * @throws IllegalArgumentException naming the key that is wrong, in both languages
   */
  Gateway {
    boolean own = url.getHost() != null && LOOPBACK.contains(url.getHost());
    boolean good = "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && own;
    if (url.getHost() == null || !good || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "url: “"
              + url
              + "” phải là https, hoặc http tới máy này, không kèm mật khẩu · must be https, or http"
              + " to this machine, without a password in it");
    }
    if (!tokenFile.matches("[A-Za-z0-9._-]{0,80}") || tokenFile.startsWith(".")) {
      throw new IllegalArgumentException(
          "token.file: “"
              + tokenFile
              + "” phải là tên một tệp trong thư mục của plugin"
              + " · must be the name of a file in the plugin's folder");
    }
  }

  /** Posts one message; the id is its key there too. */
  NoticeAnswer post(String id, Fields message) {
    String token;
    try {
      token = token();
    } catch (IOException e) {
      return NoticeAnswer.later(
          "Không có khoá trong tệp "
              + tokenFile
              + " ở thư mục của plugin; ghi khoá vào đó, một dòng.",
          "There is no token in file "
              + tokenFile
              + " of the plugin's folder: write it there, one line.");
    }
    try {
      HttpURLConnection line = (HttpURLConnection) url.toURL().openConnection();
      try {
        return ask(line, id, token, Json.write(message).getBytes(StandardCharsets.UTF_8));
      } finally {
        line.disconnect();
      }
    } catch (IOException e) {
      String what = url.getHost() + " (" + e.getClass().getSimpleName() + ")";
      return NoticeAnswer.later(
          "Không gửi được qua cổng tin nhắn " + what + "; kiểm tra cổng và thiết lập của plugin.",
          "Gateway " + what + " failed: check the gateway and the plugin's settings.");
    }
  }

  private NoticeAnswer ask(HttpURLConnection line, String id, String token, byte[] body)
      throws IOException {
    int millis = (int) timeout.toMillis();
    line.setConnectTimeout(millis);
    line.setReadTimeout(millis);
    // A message must not go where an answer points to.
    line.setInstanceFollowRedirects(false);
    line.setRequestMethod("POST");
    line.setRequestProperty("Content-Type", "application/json; charset=utf-8");
    line.setRequestProperty("Connection", "close");
    line.setRequestProperty("Idempotency-Key", id);
    if (!token.isEmpty()) {
      line.setRequestProperty("Authorization", "Bearer " + token);
    }
    // Not streamed: Java may take a connection that the other side is just closing, and repeats the
    // message on a new one only when it still has it. The key makes it one message there.
    line.setDoOutput(true);
    line.getOutputStream().write(body);
    int status = line.getResponseCode();
    InputStream in = status < 400 ? line.getInputStream() : line.getErrorStream();
    return answer(status, text(in));
  }

  /** What the answer means. */
  private static NoticeAnswer answer(int status, byte[] text) {
    Fields fields;
    try {
      fields = Json.read(text);
    } catch (Rejected e) {
      return odd(status, Text.of("không phải JSON", "no JSON"));
    }
    try {
      if (status == 200) {
        return NoticeAnswer.accepted(
            fields.text("id"), (int) fields.whole("parts"), Money.of(fields.whole("cost")));
      }
      String code = fields.textOrEmpty("code");
      if (status == 422 && code.equals("BAD_NUMBER")) {
        return NoticeAnswer.refused(
            "Cổng tin nhắn báo không có số này; sửa ở “Nơi nhận thông báo”.",
            "The gateway knows no such number; mend it under “Where notices go”.");
      }
      String told = (status + " " + word(code)).strip();
      return NoticeAnswer.later(
          "Cổng tin nhắn trả lời " + told + "; nếu kéo dài, hỏi đơn vị vận hành cổng.",
          "The gateway answered " + told + "; if that lasts, ask who runs it.");
    } catch (Rejected e) {
      return odd(status, Text.of("thiếu id, parts, cost", "without id, parts and cost"));
    }
  }

  /** An answer that is none: the address is another service's, or theirs has changed. */
  private static NoticeAnswer odd(int status, Text how) {
    return NoticeAnswer.later(
        "Cổng tin nhắn trả lời " + status + ", " + how.vi() + "; kiểm tra địa chỉ cổng (url).",
        "The gateway answered " + status + ", " + how.en() + ": check its address (url).");
  }

  /** A code and nothing that could be a text of somebody's. */
  private static String word(String code) {
    return code.matches("[A-Z0-9_]{1,40}") ? code : "";
  }

  private byte[] text(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return new byte[0];
    }
    try (in) {
      long end = System.nanoTime() + timeout.toNanos();
      byte[] bytes = new byte[LARGEST];
      int length = 0;
      int read = in.read(bytes, 0, LARGEST);
      while (read >= 0) {
        length += read;
        if (length == LARGEST || System.nanoTime() > end) {
          throw new IOException("an answer without end");
        }
        read = in.read(bytes, length, LARGEST - length);
      }
      return java.util.Arrays.copyOf(bytes, length);
    }
  }

  private String token() throws IOException {
    if (tokenFile.isEmpty()) {
      return "";
    }
    List<String> lines = Files.readAllLines(folder.resolve(tokenFile), StandardCharsets.UTF_8);
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      throw new IOException("file " + tokenFile + " is empty");
    }
    return lines.get(0).strip();
  }
}
