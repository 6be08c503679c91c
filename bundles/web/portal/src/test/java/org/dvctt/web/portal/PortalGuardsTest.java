/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.ServletOutputStream;
import javax.servlet.http.HttpServletResponse;
import org.dvctt.model.Refused;
import org.dvctt.model.Role;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;

/** What the pages refuse by themselves, before the core is asked. */
public class PortalGuardsTest {
  private final FakePortal portal = new FakePortal();

  @Test
  public void aFormWithoutThisSessionsTokenIsRefused() {
    for (String token : List.of("", "csrf2", "csrf")) {
      assertEquals("FORM_NOT_OURS", code(portal.post("csrf", token)::requireOwnForm));
    }
    portal.post("csrf", "csrf1").requireOwnForm();
  }

  @Test
  public void unitsAndRolloutAreForTheTreasury() {
    portal.as(Role.UNIT_MAKER);
    assertEquals(
        Refused.Kind.FORBIDDEN,
        refused(() -> new UnitPage(portal.services).answer(portal.get(), List.of("units"))).kind());
    assertEquals(
        Refused.Kind.FORBIDDEN,
        refused(() -> new RolloutPage(portal.services).answer(portal.get(), List.of("rollout")))
            .kind());
    portal.as(Role.KB_OFFICER);
    Answer found = new UnitPage(portal.services).answer(portal.get(), List.of("units"));
    assertTrue(portal.html(portal.get(), found).contains("Trường mẫu &lt;một&gt;"));
  }

  @Test
  public void pagesThatAreNoneAreNotFound() throws Exception {
    portal.as(Role.KB_OFFICER);
    assertEquals(200, status("/portal/units"));
    for (String none : List.of("/elsewhere", "/elsewhere/units", "/portal/nowhere")) {
      assertEquals(none, 404, status(none));
    }
  }

  @Test
  public void aFormOfAnotherSessionOrTooLargeReachesNoPlugin() throws Exception {
    portal.as(Role.KB_SYSADMIN);
    assertEquals(403, status("/portal/plugins", "POST", "csrf", "csrf2"));
    assertEquals(403, status("/portal/plugins/a/1/acts/swap", "POST", "confirmed", "yes"));
    portal.sending((101L << 20) + 1);
    assertEquals(400, status("/portal/plugins", "POST", "csrf", "csrf1", "reason", "a"));
  }

  private int status(String uri) throws Exception {
    return status(uri, "GET");
  }

  private int status(String uri, String method, String... fields) throws Exception {
    Services s = portal.services;
    AtomicInteger status = new AtomicInteger();
    ServletOutputStream nowhere = FakePortal.sink(new ByteArrayOutputStream());
    new Portal(
            s.access(),
            s.dossiers(),
            s.attachments(),
            s.imports(),
            s.registry(),
            s.enrolments(),
            s.budgets(),
            s.adoption(),
            s.reports(),
            s.advices(),
            s.plugins(),
            s.notices(),
            s.platform())
        .service(
            portal.request(uri, method, null, fields),
            FakePortal.fake(
                HttpServletResponse.class,
                (self, called, a) -> {
                  if (called.getName().equals("setStatus")) {
                    status.set((int) a[0]);
                  }
                  return called.getName().equals("getOutputStream") ? nowhere : null;
                }));
    return status.get();
  }

  private static Refused refused(ThrowingRunnable page) {
    return assertThrows(Refused.class, page);
  }

  private static String code(ThrowingRunnable page) {
    return refused(page).reasons().get(0).code();
  }
}
