/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * How the work on a dossier grows with the dossiers that are stored: with {@code -Dstored=100000
 * -Ddossiers=100} for figures, without in its short form.
 */
public class GrowthTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void theWorkOnADossierIsMeasuredOnAnEmptyAndOnAFullStore() throws Exception {
    Path folder = temporary.getRoot().toPath();
    int dossiers = Integer.getInteger("dossiers", 4);
    long stored = Long.getLong("stored", 40);
    try (Wiring wiring = new Wiring(folder)) {
      wiring.load();
      work(wiring, dossiers);
    }
    Lap empty = lap(folder, dossiers);
    long full;
    try (DiskStore store = DiskStore.derby(folder)) {
      full = Copies.fill(store.pool(), stored);
    }
    Lap later = lap(folder, dossiers);
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

  private static Lap lap(Path folder, int dossiers) throws Exception {
    try (Wiring wiring = new Wiring(folder)) {
      return Lap.of(() -> work(wiring, dossiers));
    }
  }

  private static int work(Wiring wiring, int dossiers) {
    wiring.awaitPaid(wiring.approve(dossiers));
    return dossiers;
  }
}
