/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** {@code kill -9} of the platform on Derby, which dies with it. */
public class KillIT {
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() {
    platform = RunningPlatform.loaded();
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    Ledgers.proveAndClose(platform);
  }

  @Test
  public void nothingAcknowledgedIsLostHalfDoneOrPaidTwice() throws Exception {
    new KillRun(platform).run("KillIT", 5);
  }
}
