/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.path;

import static org.junit.Assert.assertTrue;

import org.dvctt.itests.Ledgers;
import org.dvctt.itests.RunningPlatform;
import org.junit.Test;

/** The path on PostgreSQL: the same bundles, another store. */
public class PostgresIT {
  @Test
  public void theMainJobRunsOnPostgres() throws Exception {
    try (PostgresCluster cluster = PostgresCluster.start();
        RunningPlatform platform = RunningPlatform.fresh(cluster.properties())) {
      platform.start();
      assertTrue(platform.status().orElse(""), platform.status().orElse("").contains("PostgreSQL"));
      Chain chain = new Chain(platform, "1990766", "9918");
      String dossier = chain.draft(1_234_000);
      chain.upTo(dossier, "approve");
      chain.await(dossier, "COMPLETED");
      Ledgers.assertWhole(platform);
      platform.log().assertClean();
    }
  }
}
