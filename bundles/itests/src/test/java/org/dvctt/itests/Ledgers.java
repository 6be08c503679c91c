/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests;

import static org.junit.Assert.assertTrue;

import java.io.IOException;

/** The platform's own proof of its ledgers, asked for at the end of what moves money. */
public final class Ledgers {
  private Ledgers() {}

  /** Fails with everything that is found; the platform is stopped and removed anyway. */
  public static void proveAndClose(RunningPlatform platform) throws IOException {
    try {
      assertWhole(platform);
    } finally {
      platform.close();
    }
  }

  /** Fails with everything that is found. */
  public static void assertWhole(RunningPlatform platform) {
    ConsoleClient.Said said = platform.console().run("dvctt:ledger-verify --json");
    assertTrue(said.all(), said.output().contains("\"whole\": true"));
    for (String check : new String[] {"audit", "budget", "payment"}) {
      assertTrue(said.all(), said.output().contains("\"name\": \"" + check + "\""));
    }
  }
}
