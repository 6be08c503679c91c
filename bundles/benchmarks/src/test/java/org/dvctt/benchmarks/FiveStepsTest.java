/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.benchmarks;

import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Runs the benchmark: with {@code -Ddossiers=300 -Dclients=4} for figures, without in its short
 * form, which only proves that it still measures what it says.
 */
public class FiveStepsTest {
  @Rule public final TemporaryFolder temporary = new TemporaryFolder();

  @Test
  public void aShortRunMeasuresServiceAndBareJdbc() throws Exception {
    Path folder = temporary.getRoot().toPath();
    int dossiers = Integer.getInteger("dossiers", 5);
    Figures figures = FiveSteps.run(folder, dossiers, Integer.getInteger("clients", 2));
    System.out.println(figures.table());
    System.out.println(figures.tables());
    assertTrue("row writes a dossier", figures.rows() >= dossiers * 20L);
    assertTrue("commits a dossier", figures.commits() >= dossiers * 9L);
    assertTrue(figures.service().seconds() > 0 && figures.raw().seconds() > 0);
  }
}
