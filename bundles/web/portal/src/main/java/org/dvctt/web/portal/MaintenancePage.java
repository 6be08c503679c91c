/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_NAME;
import static org.osgi.service.http.whiteboard.HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.dvctt.api.platform.Platform;
import org.dvctt.model.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * One page for everybody while an admin keeps people out: the pages themselves go and come with the
 * store. It needs nothing of the core but the reason.
 */
@Component(
    service = Filter.class,
    property = {
      HTTP_WHITEBOARD_FILTER_NAME + "=dvctt-maintenance",
      HTTP_WHITEBOARD_FILTER_PATTERN + "=/",
      HTTP_WHITEBOARD_FILTER_PATTERN + "=/portal/*"
    })
public final class MaintenancePage implements Filter {
  private static final String RETRY_SECONDS = "30";
  private final Platform platform;

  @Activate
  public MaintenancePage(@Reference Platform platform) {
    this.platform = platform;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Text> reason = platform.maintenance();
    if (reason.isEmpty()
        || !(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse answer)) {
      chain.doFilter(request, response);
      return;
    }
    new Sending(asked, answer).headers();
    answer.setHeader("Retry-After", RETRY_SECONDS);
    new Sending(asked, answer).page(503, html(reason.get()));
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void destroy() {}

  static String html(Text reason) {
    return """
        <!DOCTYPE html>
        <html lang="vi">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Bảo trì – Dịch vụ công trực tuyến</title></head>
        <body><main>
        <h1>Hệ thống đang bảo trì</h1>
        <p>%s</p>
        <p>Bản nháp chưa lưu có thể không còn; hãy tải lại trang sau ít phút và đăng nhập lại.</p>
        <p lang="en">%s Reload this page in a few minutes and sign in again.</p>
        </main></body></html>
        """
        .formatted(escaped(reason.vi()), escaped(reason.en()));
  }

  /** A backup's name may hold anything. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
