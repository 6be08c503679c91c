/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.regime.r2026;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Test;

/** docs/regimes.md says what the packs say; {@code -Ddvctt.redraw=true} draws it again. */
public class RegimesDocTest {
  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "../../../docs/regimes.md");

  @Test
  public void thePageIsWhatThePacksSay() throws IOException {
    String drawn = RegimesDoc.drawn();
    if (Boolean.getBoolean("dvctt.redraw")) {
      Files.writeString(PAGE, drawn);
    }
    assertEquals(
        "docs/regimes.md is out of date: run this test with -Ddvctt.redraw=true and commit the page",
        drawn,
        Files.readString(PAGE));
  }
}
