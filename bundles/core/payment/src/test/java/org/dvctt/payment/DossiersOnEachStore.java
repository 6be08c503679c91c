/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A test whose dossiers are brought to a state, on each store. */
@RunWith(Parameterized.class)
public abstract class DossiersOnEachStore {
  @Parameterized.Parameter public String engine = "";
  TestStore store;
  DossiersInState dossiers;
  Desk desk;

  @Parameterized.Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public final void openStore() {
    store = TestStore.on(engine);
    dossiers = new DossiersInState(store);
    desk = dossiers.desk;
  }

  @After
  public final void closeStore() {
    store.close();
  }
}
