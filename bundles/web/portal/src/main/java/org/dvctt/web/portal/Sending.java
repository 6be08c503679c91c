/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.reporting.Reports.ReportFile;

/** Puts an answer on the wire, with the headers that keep browsers from mischief. */
final class Sending {
  private static final int TWO_YEARS = 2 * 365 * 24 * 3600;
  private static final Map<String, String> ASSETS =
      Map.of(
          "portal.css", "text/css;charset=UTF-8",
          "portal.js", "text/javascript;charset=UTF-8",
          "mark.svg", "image/svg+xml");

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Sending(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  void headers() {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
  }

  void answer(Turn turn, Answer answer, Renderer renderer) throws IOException {
    if (answer instanceof Answer.Shown shown) {
      page(shown.status(), renderer.html(turn, shown.template(), shown.model()));
    } else if (answer instanceof Answer.Moved moved) {
      redirect(moved.to());
    } else if (answer instanceof Answer.Download file) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
      bytes(200, file.mediaType(), file.bytes());
    } else if (answer instanceof Answer.Written written) {
      report(written.report());
    } else if (answer instanceof Answer.StoredFile stored) {
      file(stored);
    }
  }

  private void report(ReportFile report) throws IOException {
    try (Reports.Content content = report.content()) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + report.name() + "\"");
      response.setHeader("Cache-Control", "private, no-store");
      response.setContentType(report.mediaType());
      response.setContentLengthLong(content.size());
      content.writeTo(response.getOutputStream());
    }
  }

  /** Always to be kept and never shown in this site's name, whatever is in it. */
  private void file(Answer.StoredFile stored) throws IOException {
    String name =
        URLEncoder.encode(stored.paper().name(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentType(stored.paper().mediaType());
    response.setContentLengthLong(stored.paper().size());
    Files.copy(stored.file(), response.getOutputStream());
  }

  void page(int status, String html) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    bytes(status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String to) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + to);
  }

  void asset(String name) throws IOException {
    String type = ASSETS.get(name);
    if (type == null) {
      bytes(404, "text/plain;charset=UTF-8", new byte[0]);
      return;
    }
    try (InputStream in = Sending.class.getResourceAsStream("/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing in the bundle: " + name);
      }
      response.setHeader("Cache-Control", "max-age=3600");
      bytes(200, type, in.readAllBytes());
    }
  }

  void visitor(Turn turn) {
    if (turn.session().isEmpty()) {
      cookie(Turn.VISITOR_COOKIE, turn.visitor(), TWO_YEARS);
    }
  }

  /** Sets a cookie for this site only; a negative age lasts as long as the browser runs. */
  void cookie(String name, String text, int seconds) {
    response.addHeader(
        "Set-Cookie",
        name
            + "="
            + text
            + "; Path=/; HttpOnly; SameSite=Lax"
            + (seconds >= 0 ? "; Max-Age=" + seconds : "")
            + (request.isSecure() ? "; Secure" : ""));
  }

  private void bytes(int status, String type, byte[] bytes) throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
