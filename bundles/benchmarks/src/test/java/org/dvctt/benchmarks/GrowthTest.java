/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertTrue;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.dvctt.store.testing.PostgresCluster;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * How the work on a dossier grows with the dossiers that are stored: with {@code -Dstored=100000
 * -Ddossiers=100} for figures, without in its short form; on Derby, or with {@code
 * -Dengine=postgresql}.
 */
public class GrowthTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  private Callable<DiskStore> store = () -> DiskStore.derby(temporary.getRoot().toPath());

  @Before
  public void chooseTheStore() {
    if ("postgresql".equals(System.getProperty("engine"))) {
      String database = PostgresCluster.shared().newDatabase();
      store = () -> DiskStore.postgresql(database, temporary.getRoot().toPath());
    }
  }

  @Test
  public void theWorkOnADossierIsMeasuredOnAnEmptyAndOnAFullStore() throws Exception {
    int dossiers = Integer.getInteger("dossiers", 4);
    long stored = Long.getLong("stored", 40);
    try (Wiring wiring = wiring()) {
      wiring.load();
      work(wiring, dossiers);
    }
    Lap empty = lap(dossiers);
    long full;
    try (DiskStore opened = store.call()) {
      full = Copies.fill(opened.pool(), stored);
    }
    Lap later = lap(dossiers);
    System.out.printf(
        Locale.ROOT,
        "| stored dossiers | dossiers/s | JVM CPU ms a dossier |%n|---|---|---|%n"
            + "| up to %d | %.1f | %.1f |%n| %d | %.1f | %.1f |%n| ratio | %.2f | %.2f |%n",
        2 * dossiers,
        dossiers / empty.seconds(),
        empty.cpuMillis() / dossiers,
        full,
        dossiers / later.seconds(),
        later.cpuMillis() / dossiers,
        empty.seconds() / later.seconds(),
        later.cpuMillis() / empty.cpuMillis());
    assertTrue("stored " + full, full >= stored);
  }

  private Lap lap(int dossiers) throws Exception {
    try (Wiring wiring = wiring()) {
      return Lap.of(() -> work(wiring, dossiers));
    }
  }

  private Wiring wiring() throws Exception {
    return new Wiring(temporary.getRoot().toPath(), store.call());
  }

  private static int work(Wiring wiring, int dossiers) {
    wiring.awaitPaid(wiring.approve(dossiers));
    return dossiers;
  }
}
