/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.call;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Session;
import org.dvctt.api.payment.Command;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.dvctt.model.Text;
import org.dvctt.web.rest.problem.RequestFault;
import org.jspecify.annotations.Nullable;

/** One request as the resources see it: who, in which language, with which key and version. */
public final class Call {
  private static final String SESSION = Call.class.getName() + ".session";
  private static final String BODY = Call.class.getName() + ".body";
  private static final String KEY_HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private final ContainerRequestContext request;

  private Call(ContainerRequestContext request) {
    this.request = request;
  }

  public static Call of(ContainerRequestContext request) {
    return new Call(request);
  }

  static void signedIn(ContainerRequestContext request, Session session) {
    request.setProperty(SESSION, session);
  }

  static void body(ContainerRequestContext request, String hash) {
    request.setProperty(BODY, hash);
  }

  public Session session() {
    if (request.getProperty(SESSION) instanceof Session session) {
      return session;
    }
    throw new IllegalStateException("an open route asks for a session");
  }

  public Actor actor() {
    return session().actor();
  }

  public String language() {
    return Language.of(request);
  }

  /** The person, who must belong to the treasury. */
  public Actor treasury() {
    Actor actor = actor();
    if (!actor.ofTreasury()) {
      throw forbidden();
    }
    return actor;
  }

  /** The person, who must hold one of the roles. */
  public Actor holding(Set<Role> roles) {
    Actor actor = actor();
    if (roles.stream().noneMatch(actor::holds)) {
      throw forbidden();
    }
    return actor;
  }

  /**
   * The command with its key, which must be there. The core binds it to the caller; route and
   * resource are put before it here.
   */
  public Command command() {
    if (key() == null) {
      throw RequestFault.of(
          400,
          "IDEMPOTENCY_KEY_MISSING",
          KEY_HEADER,
          Text.of("Thiếu tiêu đề Idempotency-Key.", "The header Idempotency-Key is missing."),
          Text.of(
              "Gửi một mã mới cho mỗi lệnh; gửi lại lệnh thì giữ mã cũ.",
              "Send a new key with each command, the same key when you send it again."));
    }
    return optionalCommand();
  }

  /** The command with its key, if one came. */
  public Command optionalCommand() {
    String key = key();
    Object hash = request.getProperty(BODY);
    String route = request.getMethod() + " " + request.getUriInfo().getPath() + " ";
    return new Command(
        key == null ? null : route + key,
        hash == null ? BodyFilter.sha256(new byte[0]) : "" + hash);
  }

  private @Nullable String key() {
    List<String> given = request.getHeaders().get(KEY_HEADER);
    if (given == null || given.isEmpty()) {
      return null;
    }
    if (given.size() > 1 || !KEY.matcher(given.get(0)).matches()) {
      throw RequestFault.of(
          400,
          "BAD_IDEMPOTENCY_KEY",
          KEY_HEADER,
          Text.of(
              "Idempotency-Key phải có 1–100 ký tự ASCII, không dấu cách.",
              "An Idempotency-Key has 1 to 100 ASCII characters without spaces."),
          Text.of("Dùng ví dụ một UUID.", "Use for example a UUID."));
    }
    return given.get(0);
  }

  /** The version that the caller saw, from If-Match. */
  public long version() {
    String given = request.getHeaderString(HttpHeaders.IF_MATCH);
    if (given == null) {
      throw RequestFault.of(
          428,
          "IF_MATCH_MISSING",
          HttpHeaders.IF_MATCH,
          Text.of("Thiếu tiêu đề If-Match.", "The header If-Match is missing."),
          Text.of(
              "Đọc lại hồ sơ và gửi ETag của nó trong If-Match.",
              "Read the dossier and send its ETag as If-Match."));
    }
    Matcher tag = TAG.matcher(given.strip());
    if (!tag.matches()) {
      throw RequestFault.of(
          400,
          "BAD_IF_MATCH",
          HttpHeaders.IF_MATCH,
          Text.of("If-Match không đúng dạng.", "If-Match does not have its shape."),
          Text.of("Gửi đúng ETag đã nhận, ví dụ \"3\".", "Send the ETag as received, e.g. \"3\"."));
    }
    return Long.parseLong(tag.group(1));
  }

  private static Refused forbidden() {
    return Refused.of(
        Refused.Kind.FORBIDDEN,
        "WRONG_ROLE",
        "",
        Text.of("Vai trò của bạn không xem được phần này.", "Your roles don't open this."),
        Text.of("Hỏi quản trị nếu bạn cần quyền.", "Ask the administrator if you need it."));
  }
}
