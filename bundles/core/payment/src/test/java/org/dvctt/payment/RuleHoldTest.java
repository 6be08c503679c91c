/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import org.dvctt.api.payment.DossierState;
import org.dvctt.spi.regime.RegimePack;
import org.junit.Test;

/** Control waits for a rule that cannot be asked, and goes on by itself (law 5). */
public class RuleHoldTest extends DossiersAtWork {
  @Test
  public void controlWaitsForItsRuleAndIsReleasedWhenItAnswers() throws Exception {
    String id = dossiers.in("AC");
    Object pack = desk.guard.plugins.remove(RegimePack.class);
    assertEquals("RULE_CANNOT_BE_ASKED", refused("officer", id, "control"));
    assertTrue(desk.row(id).ruleHold());
    sweep();
    assertTrue("still missing", desk.row(id).ruleHold());
    desk.guard.plugins.put(RegimePack.class, pack);
    sweep();
    assertFalse(desk.row(id).ruleHold());
    act("officer", id, "control");
    assertEquals(DossierState.UNDER_CONTROL, desk.row(id).state());
  }

  @Test
  public void aDossierWaitsForItsOwnPackAndIsJudgedByNoOther() throws Exception {
    String id = dossiers.in("AC");
    desk.guard.packName = "R2026";
    assertEquals("RULE_CANNOT_BE_ASKED", refused("officer", id, "control"));
    assertTrue(desk.row(id).ruleHold());
    sweep();
    assertTrue("the other pack does not release it", desk.row(id).ruleHold());
    desk.guard.packName = "R2020";
    sweep();
    assertFalse(desk.row(id).ruleHold());
  }

  @Test
  public void whileThePlatformStartsNothingIsHeld() throws Exception {
    String id = dossiers.in("AC");
    desk.guard.begun = false;
    long version = desk.row(id).version();
    assertEquals("STARTING", refused("officer", id, "control"));
    assertFalse(desk.row(id).ruleHold());
    assertEquals(version, desk.row(id).version());
    desk.guard.begun = true;
    act("officer", id, "control");
  }

  private void sweep() throws InterruptedException {
    HoldRelease release = new HoldRelease(desk.ground, store.leases(Clock.systemUTC()));
    release.sweep();
    release.stop();
  }
}
