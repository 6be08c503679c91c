/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dvctt.model.Reason;
import org.dvctt.testkit.pack.PackageCheck;
import org.junit.Test;

/** A plugin's packed file as the platform looks through it before it takes it in. */
public abstract class PackageConformance {
  /** The file: a bundle or an archive. */
  protected abstract Path file();

  @Test
  public void thePlatformTakesTheFile() {
    List<Reason> reasons = PackageCheck.of(file(), Set.of());
    assertEquals(
        reasons.stream()
            .map(reason -> reason.code() + ": " + reason.sentence() + " " + reason.nextStep())
            .collect(Collectors.joining("\n")),
        0,
        reasons.size());
  }
}
