/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store;

import org.dvctt.core.ports.Transactions;
import org.dvctt.store.testing.TestStore;
import org.junit.After;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** The same tests on Derby and on PostgreSQL. */
@RunWith(Parameterized.class)
public abstract class OnEachEngine {
  @Parameter public String engine;

  protected TestStore store;
  protected Transactions transactions;

  @Parameters(name = "{0}")
  public static Iterable<String> engines() {
    return TestStore.engines();
  }

  @Before
  public void open() {
    store = TestStore.on(engine);
    transactions = store.transactions();
  }

  @After
  public void close() {
    store.close();
  }
}
