/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import static org.junit.Assert.assertThrows;

import org.dvctt.model.Refused;
import org.dvctt.store.Sql;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;

/** A store of a test's own with dossiers in any state, and the people who work on them. */
public abstract class DossiersAtWork {
  static final String REASON = "lý do đủ dài";

  TestStore store;
  DossiersInState dossiers;
  Desk desk;

  @Before
  public void open() {
    store = TestStore.derby();
    dossiers = new DossiersInState(store);
    desk = dossiers.desk;
  }

  @After
  public void close() {
    store.close();
  }

  /** Does the act on the dossier as it is now, with a reason and a reason code. */
  void act(String who, String id, String act) {
    desk.act(DossiersInState.worker(who), id, act, desk.row(id).version(), REASON, "R99");
  }

  /** The code with which the act is refused. */
  String refused(String who, String id, String act) {
    return assertThrows(Refused.class, () -> act(who, id, act)).reasons().get(0).code();
  }

  /** What the dossier has consumed and not given back, in đồng. */
  long consumed(String id) {
    return store
        .transactions()
        .<Long>read(
            tx ->
                Sql.in(tx)
                    .count(
                        "SELECT COALESCE(SUM(amount), 0) FROM budget_posting"
                            + " WHERE dossier_id = ? AND bucket = 'CONSUMED'",
                        id));
  }
}
