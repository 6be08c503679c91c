/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import aQute.bnd.osgi.Jar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.Test;

/**
 * The public packages and their last released form; {@code -Ddvctt.release=0.2.0} keeps a new one.
 */
public class ReleasedFormTest {
  @Test
  public void everyPublicPackageHasAVersionThatTellsWhatChangedSinceItsRelease() throws Exception {
    String release = System.getProperty("dvctt.release", "");
    List<String> faults = new ArrayList<>();
    for (String bundle : new TreeSet<>(Released.BUNDLES.keySet())) {
      if (!release.isEmpty()) {
        Released.renew(bundle, release);
      }
      try (Jar form = new Jar(Released.form(bundle).toFile());
          Jar built = new Jar(Released.built(bundle).toFile())) {
        faults.addAll(PublicForm.faults(form, built));
      }
    }
    assertEquals(String.join("\n", faults), List.of(), faults);
  }

  /** Printed, and kept as {@code target/what-changed.txt}: for the notes of a release. */
  @Test
  public void whatChangedIsSaidInTheWordsOfWhoWritesPlugins() throws Exception {
    List<Meaning.Change> changes = new ArrayList<>();
    for (String bundle : List.of("org.dvctt.model", "org.dvctt.spi")) {
      try (Jar form = new Jar(Released.form(bundle).toFile());
          Jar built = new Jar(Released.built(bundle).toFile())) {
        changes.addAll(Meaning.of(form, built));
      }
    }
    String report = Meaning.report(changes);
    System.out.println(report);
    Files.writeString(Path.of("target", "what-changed.txt"), report);
    assertTrue(report, report.contains("All others: nothing"));
  }

  @Test
  public void aBundleWithoutAReleasedFormFails() {
    AssertionError error =
        assertThrows(AssertionError.class, () -> Released.form("org.dvctt.absent"));
    assertTrue(error.getMessage(), error.getMessage().contains("no released form is kept"));
  }
}
