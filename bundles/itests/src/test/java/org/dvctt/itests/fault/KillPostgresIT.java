/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.fault;

import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.dvctt.itests.path.PostgresCluster;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * {@code kill -9} of the platform on PostgreSQL, which lives on: what a connection had open when
 * its client died is rolled back, its locks are free again.
 */
public class KillPostgresIT {
  private static PostgresCluster cluster;
  private static RunningPlatform platform;

  @BeforeClass
  public static void start() throws Exception {
    cluster = PostgresCluster.start();
    platform = RunningPlatform.fresh(cluster.properties());
    platform.start();
  }

  @AfterClass
  public static void stop() throws Exception {
    try {
      Ledgers.proveAndClose(platform);
    } finally {
      cluster.close();
    }
  }

  @Test
  public void nothingAcknowledgedIsLostHalfDoneOrPaidTwice() throws Exception {
    new KillRun(platform).run("KillPostgresIT", 2);
  }
}
