/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
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

  private static Refused refused(ThrowingRunnable page) {
    return assertThrows(Refused.class, page);
  }

  private static String code(ThrowingRunnable page) {
    return refused(page).reasons().get(0).code();
  }
}
