/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell.boot;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BundleCacheTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void itIsWholeOnceItIsMarked() throws IOException {
    Path revision = Files.createDirectories(path().resolve("bundle7/version0.0"));
    Files.writeString(revision.resolve("revision.location"), "mvn:g/a/1");
    assertFalse(cache().whole());
    cache().markWhole();
    assertTrue(cache().whole());
  }

  @Test
  public void whereNothingCanBeWrittenItIsNotWhole() {
    BundleCache none = new BundleCache(path().resolve("missing"));
    assertThrows(IOException.class, none::markWhole);
    assertFalse(none.whole());
  }

  private BundleCache cache() {
    return new BundleCache(path());
  }

  private Path path() {
    return folder.getRoot().toPath();
  }
}
