/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_ENABLED;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_FILESIZETHRESHOLD;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXFILESIZE;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXREQUESTSIZE;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.dvctt.api.access.Access;
import org.dvctt.api.budget.Budgets;
import org.dvctt.api.extension.Plugins;
import org.dvctt.api.notice.Notices;
import org.dvctt.api.payment.Attachments;
import org.dvctt.api.payment.Dossiers;
import org.dvctt.api.payment.VoucherImports;
import org.dvctt.api.platform.Platform;
import org.dvctt.api.registry.Enrolments;
import org.dvctt.api.registry.Registry;
import org.dvctt.api.reporting.Advices;
import org.dvctt.api.reporting.Reports;
import org.dvctt.api.rollout.Adoption;
import org.dvctt.model.Reason;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door of the portal: finds the page, keeps the wall against errors, sends the answer. */
@Component(
    service = Servlet.class,
    property = {
      HTTP_WHITEBOARD_SERVLET_NAME + "=dvctt-portal",
      HTTP_WHITEBOARD_SERVLET_PATTERN + "=/",
      HTTP_WHITEBOARD_SERVLET_PATTERN + "=/portal/*",
      // Forms with files; how large one may be is the core's to say.
      HTTP_WHITEBOARD_SERVLET_MULTIPART_ENABLED + "=true",
      HTTP_WHITEBOARD_SERVLET_MULTIPART_FILESIZETHRESHOLD + ":Integer=1048576",
      HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXFILESIZE + ":Long=104857600",
      HTTP_WHITEBOARD_SERVLET_MULTIPART_MAXREQUESTSIZE + ":Long=" + Portal.MOST_SENT,
      "dvctt.portal=true"
    })
public final class Portal extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final long MOST_SENT = 105_906_176;

  private static final Logger LOG = LoggerFactory.getLogger(Portal.class);

  private final transient Services services;
  private final transient Renderer renderer;
  private final transient Map<String, Page> pages;

  @Activate
  public Portal(
      @Reference Access access,
      @Reference Dossiers dossiers,
      @Reference Attachments attachments,
      @Reference VoucherImports imports,
      @Reference Registry registry,
      @Reference Enrolments enrolments,
      @Reference Budgets budgets,
      @Reference Adoption adoption,
      @Reference Reports reports,
      @Reference Advices advices,
      @Reference Plugins plugins,
      @Reference Notices notices,
      @Reference Platform platform) {
    services =
        new Services(
            access,
            dossiers,
            attachments,
            imports,
            registry,
            enrolments,
            budgets,
            adoption,
            reports,
            advices,
            plugins,
            notices,
            platform);
    renderer = new Renderer(services);
    pages =
        Map.ofEntries(
            Map.entry("", new HomePage(services)),
            Map.entry("queue", new QueuePage(services)),
            Map.entry("counter", new CounterPage(services)),
            Map.entry("approve", new ApprovePage(services)),
            Map.entry("dossiers", new DossierPages(services)),
            Map.entry("imports", new ImportPages(services)),
            Map.entry("rollout", new RolloutPage(services)),
            Map.entry("units", new UnitPage(services)),
            Map.entry("enrolments", new EnrolmentPages(services)),
            Map.entry("plugins", new PluginPages(services)),
            Map.entry("status", new StatusPage()));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding("UTF-8");
    Sending sending = new Sending(request, response);
    sending.headers();
    String uri = request.getRequestURI().substring(request.getContextPath().length());
    if (uri.startsWith("/portal/assets/")) {
      sending.asset(uri.substring("/portal/assets/".length()));
      return;
    }
    List<String> path = Stream.of(uri.split("/")).filter(s -> !s.isEmpty()).toList();
    if (path.isEmpty()) {
      sending.redirect("/portal");
      return;
    }
    Turn turn = new Turn(request, services);
    sending.visitor(turn);
    try {
      sending.answer(turn, answer(turn, sending, path), renderer);
    } catch (Refused refused) {
      if (refused.kind() == Refused.Kind.NOT_SIGNED_IN && !turn.posts()) {
        sending.redirect("/portal/sign-in?to=" + SignInPage.encoded(uri));
      } else {
        sending.page(
            status(refused), renderer.html(turn, "error", errorModel(refused, status(refused))));
      }
    } catch (RuntimeException e) {
      LOG.error("Page {} failed", uri, e);
      Refused shown =
          Refused.of(
              Refused.Kind.UNAVAILABLE,
              "PAGE_FAILED",
              "",
              Text.of(
                  "Trang gặp lỗi; chưa có gì bị thay đổi.",
                  "The page failed; nothing was changed."),
              Text.of(
                  "Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống giờ xảy ra lỗi.",
                  "Try again in a few minutes; if it fails again, tell the admin when it happened."));
      sending.page(500, renderer.html(turn, "error", errorModel(shown, 500)));
    }
  }

  private Answer answer(Turn turn, Sending sending, List<String> path) {
    if (turn.posts()) {
      requireThatItFits(turn);
      turn.requireOwnForm();
    }
    if (!"portal".equals(path.get(0))) {
      throw notFound();
    }
    List<String> rest = path.subList(1, path.size());
    String first = rest.isEmpty() ? "" : rest.get(0);
    SignInPage signIn = new SignInPage(services, sending);
    return switch (first) {
      case "sign-in" -> signIn.answer(turn, rest);
      case "sign-out" -> signIn.out(turn);
      case "language" -> signIn.language(turn);
      default -> {
        Page page = pages.get(first);
        if (page == null) {
          throw notFound();
        }
        yield page.answer(turn, rest);
      }
    };
  }

  /** Said before the form is read: the container could only fail at one that is larger. */
  private static void requireThatItFits(Turn turn) {
    if (turn.request().getContentLengthLong() > MOST_SENT) {
      throw Refused.of(
          Refused.Kind.INVALID,
          "FILE_TOO_LARGE",
          "file",
          Text.of("Tệp gửi lên lớn hơn 100 MB.", "The file that was sent is larger than 100 MB."),
          Text.of("Gửi tệp nhỏ hơn.", "Send a smaller file."));
    }
  }

  static Refused notFound() {
    return Refused.of(
        Refused.Kind.NOT_FOUND,
        "NOT_FOUND",
        "",
        Text.of("Không có trang hoặc hồ sơ này.", "There is no such page or dossier."),
        Text.of(
            "Kiểm tra địa chỉ, hoặc quay về trang chính.",
            "Check the address, or go to the home page."));
  }

  private static Map<String, Object> errorModel(Refused refused, int status) {
    List<Reason> reasons = refused.reasons();
    Map<String, Object> model = new HashMap<>();
    model.put("reasons", reasons);
    model.put("code", status);
    return model;
  }

  static int status(Refused refused) {
    return switch (refused.kind()) {
      case INVALID -> 400;
      case NOT_SIGNED_IN -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case NOT_OFFERED -> 501;
      case UNAVAILABLE -> 503;
    };
  }
}
