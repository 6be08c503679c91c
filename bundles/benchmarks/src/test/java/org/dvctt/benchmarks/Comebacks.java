/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import java.util.Map;
import java.util.Random;
import org.dvctt.api.payment.DossierState;
import org.dvctt.api.payment.DossierView;

/**
 * What people do with what came back: one part is sent again under a new order, the other is given
 * up.
 */
final class Comebacks {
  private final RestartedCore core;
  private final Random random;
  private int again;
  private int givenUp;

  Comebacks(RestartedCore core, Random random) {
    this.core = core;
    this.random = random;
  }

  /** Works on the dossier if it waits for people of its own; answers whether it did. */
  boolean workOn(String id) {
    DossierView view = core.with(wiring -> wiring.staff().find(id));
    if (view.state() == DossierState.UNDER_CONTROL) {
      refusedByTheLedger(view);
    } else if (view.state() == DossierState.PAYMENT_RETURNED && askedForNothing(view)) {
      returned(view);
    } else {
      return false;
    }
    return true;
  }

  int again() {
    return again;
  }

  int givenUp() {
    return givenUp;
  }

  private void refusedByTheLedger(DossierView view) {
    if (random.nextInt(3) > 0) {
      again++;
      DossierView seen = act("gdv", view, "recontrol");
      for (Staff.Step step : Staff.FROM_PROPOSAL) {
        seen = act(step.who(), seen, step.act());
      }
    } else {
      givenUp++;
      DossierView seen =
          core.with(wiring -> wiring.staff().act("gdv", view, "propose_refusal", Map.of()));
      act("ld", seen, "refuse");
    }
  }

  private void returned(DossierView view) {
    if (random.nextInt(3) > 0) {
      again++;
      DossierView seen = act("kt", view, "revise_returned");
      for (Staff.Step step : Staff.TO_APPROVAL) {
        seen = act(step.who(), seen, step.act());
      }
    } else {
      givenUp++;
      act("ctk", view, "close_returned");
    }
  }

  private static boolean askedForNothing(DossierView view) {
    return !view.flags().contains("PERSON_ASKED");
  }

  private DossierView act(String who, DossierView seen, String act) {
    return core.with(wiring -> wiring.staff().act(who, seen, act));
  }
}
