/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.registry.load;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dvctt.core.ports.Transactions;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;
import org.dvctt.registry.TestProvince;
import org.junit.Test;

/** The load at a start is tried again when the database was busy, and only then. */
public class LoadOnEmptyTest {
  private static final Path CONFIG = TestProvince.SMALL.getParent().getParent();

  @Test(timeout = 120_000)
  public void aBusyDatabaseIsTriedAgain() throws Exception {
    try (TestProvince province = new TestProvince()) {
      AtomicInteger refusals = new AtomicInteger(2);
      load(province, Refused.Kind.UNAVAILABLE, refusals);
      assertTrue(province.transactions.<Boolean>read(ProvinceLoader::loaded));
      assertTrue("it was refused twice", refusals.get() < 0);
    }
  }

  @Test(timeout = 120_000)
  public void whatIsWrongForGoodIsNotTriedAgain() throws Exception {
    try (TestProvince province = new TestProvince()) {
      AtomicInteger refusals = new AtomicInteger(2);
      load(province, Refused.Kind.INVALID, refusals);
      assertEquals(1, refusals.get());
      assertFalse(province.transactions.<Boolean>read(ProvinceLoader::loaded));
    }
  }

  /** Until its thread has ended. */
  private static void load(TestProvince province, Refused.Kind kind, AtomicInteger refusals)
      throws InterruptedException {
    Transactions busy =
        (Transactions)
            Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {Transactions.class},
                (proxy, method, arguments) -> {
                  if (refusals.getAndDecrement() > 0) {
                    throw Refused.of(kind, "BUSY", "", Text.of("Bận.", "Busy."), Text.of("", ""));
                  }
                  try {
                    return method.invoke(province.transactions, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    new LoadOnEmpty("99", CONFIG.toString(), province.loader, busy);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("dvctt-province-load")) {
        thread.join();
      }
    }
  }
}
