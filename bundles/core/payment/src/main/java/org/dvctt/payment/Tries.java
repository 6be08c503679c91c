/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.api.payment.DossierView;
import org.dvctt.store.DuplicateRow;

/**
 * Attempts at an act (law 4): again when the rules moved, and when somebody else was quicker: then
 * the next look finds the same command carried out, or says which version it is now.
 */
final class Tries {
  private static final int MOST = 3;

  /** Whoever is late looks once more: the version may have been moved by the same command. */
  private static final int LOOKS = 2;

  private Tries() {}

  /** One attempt at an act. */
  @FunctionalInterface
  interface Attempt {
    DossierView once();
  }

  /**
   * The first answer that an attempt gives.
   *
   * @throws org.dvctt.model.Refused STALE_VERSION, or that the rules can't be asked
   */
  static DossierView of(Attempt attempt) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt.once();
      } catch (Moved e) {
        if (tries == MOST) {
          throw Refusals.ruleCannotBeAsked(Refusals.PLUGINS_MOVE);
        }
      } catch (Overtaken e) {
        if (tries == LOOKS) {
          throw e.stale();
        }
      } catch (DuplicateRow e) {
        if (tries == MOST) {
          throw e;
        }
      }
    }
  }

  /** The registry's snapshot, or what the rules were told, changed between asking and applying. */
  static final class Moved extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
