/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.dvctt.api.platform.Platform;
import org.dvctt.model.Text;
import org.junit.Test;

public class MaintenancePageTest {
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;

  @Test
  public void whileNobodyIsKeptOutThePagesAnswer() throws Exception {
    assertTrue(reachesThePages(Optional.empty()));
    assertEquals(0, status);
  }

  @Test
  public void peopleAreToldWhyAndWhenToComeAgain() throws Exception {
    assertFalse(reachesThePages(Optional.of(Text.of("Đang phục hồi <b>.", "Restoring <b>."))));
    assertEquals(503, status);
    assertEquals("30", headers.get("Retry-After"));
    assertEquals("no-store", headers.get("Cache-Control"));
    assertTrue(headers.get("Content-Security-Policy").startsWith("default-src 'self'"));
    String html = body.toString(StandardCharsets.UTF_8);
    assertTrue(html, html.contains("Hệ thống đang bảo trì"));
    assertTrue(html, html.contains("Đang phục hồi &lt;b&gt;."));
    assertTrue(html, html.contains("<p lang=\"en\">Restoring &lt;b&gt;."));
  }

  private boolean reachesThePages(Optional<Text> reason) throws Exception {
    AtomicBoolean reached = new AtomicBoolean();
    Platform platform =
        FakePortal.fake(
            Platform.class,
            (proxy, method, arguments) -> {
              assertEquals("maintenance", method.getName());
              return reason;
            });
    new MaintenancePage(platform)
        .doFilter(
            FakePortal.fake(HttpServletRequest.class, (proxy, method, arguments) -> null),
            FakePortal.fake(HttpServletResponse.class, this::answer),
            (request, response) -> reached.set(true));
    return reached.get();
  }

  private Object answer(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
    switch (method.getName()) {
      case "setStatus" -> status = (int) arguments[0];
      case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
      case "getOutputStream" -> {
        return FakePortal.sink(body);
      }
      default -> {
        // Type and length of the body are not asked about here.
      }
    }
    return null;
  }
}
