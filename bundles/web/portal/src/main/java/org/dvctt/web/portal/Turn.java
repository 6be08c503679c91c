/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Session;
import org.dvctt.api.payment.Command;
import org.dvctt.model.Attachment;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;

/** One request: who asks, in which language, with what. */
final class Turn {
  static final String SESSION_COOKIE = "dvctt_session";
  static final String LANGUAGE_COOKIE = "dvctt_lang";
  static final String VISITOR_COOKIE = "dvctt_visitor";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpServletRequest request;
  private final Optional<Session> session;
  private final String language;
  private final String visitor;

  Turn(HttpServletRequest request, Services services) {
    this.request = request;
    this.session = cookie(request, SESSION_COOKIE).flatMap(services.access()::resume);
    this.language = cookie(request, LANGUAGE_COOKIE).filter("en"::equals).orElse("vi");
    this.visitor =
        cookie(request, VISITOR_COOKIE).filter(v -> v.length() == 32).orElseGet(Turn::random);
  }

  static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : List.of(cookies).stream()
            .filter(c -> c.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  static String random() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Optional<Session> session() {
    return session;
  }

  String language() {
    return language;
  }

  /** Ties the sign-in form to this browser before there is a session, and names the browser. */
  String visitor() {
    return visitor;
  }

  /** What names this browser in what it signs; the cookie can't be told from it. */
  String device() {
    return CanonicalForm.sha256(visitor.getBytes(StandardCharsets.UTF_8));
  }

  String csrf() {
    return session.map(Session::csrf).orElse(visitor);
  }

  boolean posts() {
    return "POST".equals(request.getMethod());
  }

  HttpServletRequest request() {
    return request;
  }

  String param(String name) {
    String text = request.getParameter(name);
    return text == null ? "" : text.strip();
  }

  List<String> params(String name) {
    String[] all = request.getParameterValues(name);
    return all == null ? List.of() : List.of(all);
  }

  /** What becomes of a file that came. */
  interface Taking<T> {
    T take(String name, InputStream bytes);
  }

  /** Hands a file of the form on; empty when none was chosen. */
  <T> Optional<T> file(String name, Taking<T> taking) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    try {
      Part part = request.getPart(name);
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      String called = part.getSubmittedFileName();
      try (InputStream bytes = part.getInputStream()) {
        return Optional.of(taking.take(called == null ? "" : called, bytes));
      }
    } catch (IOException | ServletException e) {
      throw new IllegalStateException("a file of a form can't be read", e);
    }
  }

  Actor actor() {
    return session
        .map(Session::actor)
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Kind.NOT_SIGNED_IN,
                    "NOT_SIGNED_IN",
                    "",
                    Text.of("Bạn chưa đăng nhập hoặc phiên đã hết.", "You are not signed in."),
                    Text.of("Hãy đăng nhập rồi làm lại.", "Sign in and try again.")));
  }

  boolean holds(Role... roles) {
    Set<Role> wanted = Set.of(roles);
    return session
        .map(s -> s.actor().grants().stream().anyMatch(g -> wanted.contains(g.role())))
        .orElse(false);
  }

  /** The first treasury office in which the person holds the role. */
  Optional<OfficeCode> office(Role role) {
    return actor().grants().stream()
        .filter(grant -> grant.role() == role)
        .flatMap(grant -> Optional.ofNullable(grant.office()).stream())
        .findFirst();
  }

  /** Refuses a form that this portal did not make for this session. */
  void requireOwnForm() {
    if (!csrf().equals(param("csrf"))) {
      throw Refused.of(
          Refused.Kind.FORBIDDEN,
          "FORM_NOT_OURS",
          "",
          Text.of("Biểu mẫu không thuộc phiên làm việc này.", "This form is not of this session."),
          Text.of(
              "Quay lại trang, tải lại rồi gửi lần nữa.",
              "Go back to the page, reload it and send it again."));
    }
  }

  /**
   * The command of the form: its key was made when the form was shown, so a double click is one
   * act.
   */
  Command command() {
    return command(List.of());
  }

  /**
   * The same, when files came with the form.
   *
   * @param files their hashes are of the command, too: another file is another command
   */
  Command command(List<Attachment> files) {
    StringBuilder body = new StringBuilder();
    new TreeMap<>(request.getParameterMap())
        .forEach(
            (name, values) -> {
              if (!"csrf".equals(name)) {
                body.append(name).append('=').append(String.join("\u0001", values)).append('\n');
              }
            });
    files.forEach(file -> body.append(file.sha256()).append('\n'));
    String key = param("key");
    return new Command(
        key.isEmpty() ? random() : key,
        CanonicalForm.sha256(body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  long version() {
    try {
      return Long.parseLong(param("version"));
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
