/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.dvctt.api.access.Access;
import org.dvctt.api.access.Actor;
import org.dvctt.api.access.Grant;
import org.dvctt.api.access.Session;
import org.dvctt.api.budget.Budgets;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.notice.Notices;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.api.registry.CodeName;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.api.registry.OfficeView;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.registry.UnitView;
import org.dvctt.api.reporting.Advices;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.model.AccountNumber;
import org.dvctt.model.Block;
import org.dvctt.model.Chapter;
import org.dvctt.model.EnrolmentState;
import org.dvctt.model.OfficeCode;
import org.dvctt.model.Page;
import org.dvctt.model.Role;
import org.dvctt.model.Sector;
import org.dvctt.model.Text;
import org.dvctt.model.UnitCode;

/** Pages before a core that answers as a test says; one unit and its office are there. */
final class FakePortal {
  static final UnitCode UNIT = UnitCode.of("1990001");
  static final OfficeCode OFFICE = OfficeCode.of("9918");
  static final LocalDate TODAY = LocalDate.of(2020, 8, 3);
  static final Instant NOW = Instant.parse("2020-08-03T01:00:00Z");

  /** Answers to calls of the core, by the name of the method; each gets the call's arguments. */
  interface Reply {
    Object to(Object... arguments);
  }

  private final Map<String, Reply> replies = new HashMap<>();
  final Services services =
      new Services(
          core(Access.class),
          core(Dossiers.class),
          core(Attachments.class),
          core(VoucherImports.class),
          core(Registry.class),
          core(Enrolments.class),
          core(Budgets.class),
          core(Adoption.class),
          core(Reports.class),
          core(Advices.class),
          core(Plugins.class),
          core(Notices.class),
          core(Platform.class));
  private final Renderer renderer = new Renderer(services);
  private boolean english;
  private long length = 100;
  private Actor person = new Actor("P1", "p", "Người dùng thử", List.of());

  FakePortal() {
    on("resume", a -> Optional.of(new Session("t", "csrf1", person, NOW)));
    on("today", a -> TODAY);
    on("now", a -> NOW);
    on("status", a -> status());
    on("offices", a -> List.of(new OfficeView(OFFICE, "KBNN Thử", "DISTRICT", "9910", "")));
    on("unit", a -> Optional.of(a[0]).filter(UNIT::equals).map(code -> unit()));
    on("units", a -> new Page<>(List.of(unit()), 0, 50, 1));
    on("catalogue", a -> List.of(new CodeName("6501", "Tiền điện")));
    on("history", a -> List.of());
    on("table", a -> List.of());
    on("enrolmentHistory", a -> List.of());
    on("acts", a -> List.of());
    on("places", a -> List.of());
    on("holderReached", a -> false);
  }

  FakePortal on(String method, Reply reply) {
    replies.put(method, reply);
    return this;
  }

  FakePortal as(Role role) {
    Grant grant = role.isOfUnit() ? new Grant(role, UNIT, null) : new Grant(role, null, OFFICE);
    person = new Actor("P1", "p", "Người dùng thử", List.of(grant));
    return this;
  }

  /** What comes says that it is so many bytes. */
  FakePortal sending(long bytes) {
    length = bytes;
    return this;
  }

  static UnitView unit() {
    return unit(OFFICE);
  }

  static UnitView unit(OfficeCode office) {
    return new UnitView(
        UNIT,
        "Trường mẫu <một>",
        Block.COMMUNE,
        4,
        Chapter.of("822"),
        Sector.of("071"),
        "SCHOOL",
        office,
        "KBNN Thử",
        "9918",
        "Huyện Thử",
        "03001",
        "Xã Thử",
        null,
        List.of(AccountNumber.parse("9523.3.1990001.00000")),
        null,
        null,
        EnrolmentState.REG_DRAFT,
        true);
  }

  /** A request with fields, and perhaps one file, of somebody who is signed in. */
  Turn get(String... fields) {
    return turn("GET", null, fields);
  }

  Turn post(String... fields) {
    return turn("POST", null, fields);
  }

  Turn postWith(String file, String... fields) {
    return turn("POST", file, fields);
  }

  private Turn turn(String method, String file, String... fields) {
    return new Turn(request("/portal", method, file, fields), services);
  }

  /** A request of a page by somebody who is signed in, as the container gives it. */
  HttpServletRequest request(String uri, String method, String file, String... fields) {
    Map<String, String[]> params = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      String value = fields[i + 1];
      params.merge(
          fields[i], new String[] {value}, (before, more) -> new String[] {before[0], more[0]});
    }
    return fake(
        HttpServletRequest.class,
        (self, called, a) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getCookies" -> cookies();
              case "getParameter" -> params.containsKey(a[0]) ? params.get(a[0])[0] : null;
              case "getParameterValues" -> params.get(a[0]);
              case "getParameterMap" -> params;
              case "getRequestURI" -> uri;
              case "getContextPath" -> "";
              case "getContentLengthLong" -> length;
              case "setCharacterEncoding" -> null;
              case "getContentType" ->
                  file == null ? "application/x-www-form-urlencoded" : "multipart/form-data";
              case "getPart" -> a[0].equals("file") ? part(file) : null;
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  /** The same of somebody who reads English. */
  FakePortal inEnglish() {
    english = true;
    return this;
  }

  private Cookie[] cookies() {
    Cookie session = new Cookie(Turn.SESSION_COOKIE, "t");
    return english
        ? new Cookie[] {session, new Cookie(Turn.LANGUAGE_COOKIE, "en")}
        : new Cookie[] {session};
  }

  private static Part part(String name) {
    return fake(
        Part.class,
        (self, called, a) ->
            switch (called.getName()) {
              case "getSize" -> 5L;
              case "getSubmittedFileName" -> name;
              case "getInputStream" ->
                  new ByteArrayInputStream("bytes".getBytes(StandardCharsets.UTF_8));
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  /** The page's HTML. */
  String html(Turn turn, Answer answer) {
    Answer.Shown shown = (Answer.Shown) answer;
    return renderer.html(turn, shown.template(), shown.model());
  }

  /** The platform says what has to be done soon. */
  void warned(Text... warnings) {
    on("status", a -> status(warnings));
  }

  private static PlatformStatus status(Text... warnings) {
    return new PlatformStatus(
        true,
        List.of(),
        NOW,
        TODAY,
        true,
        "DVCTT 0",
        "Derby",
        "12",
        true,
        0,
        0,
        0,
        List.of(warnings));
  }

  private <T> T core(Class<T> type) {
    return fake(
        type,
        (self, called, a) -> {
          Reply reply = replies.get(called.getName());
          if (reply == null) {
            throw new UnsupportedOperationException(called.getName());
          }
          return reply.to(a == null ? new Object[0] : a);
        });
  }

  static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** A stream as the container gives it, into bytes. */
  static ServletOutputStream sink(ByteArrayOutputStream to) {
    return new Kept(to);
  }

  private static final class Kept extends ServletOutputStream {
    private final ByteArrayOutputStream to;

    Kept(ByteArrayOutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
      to.write(b);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
