/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.blob;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dvctt.core.ports.Blobs;
import org.dvctt.model.CanonicalForm;
import org.dvctt.model.Refused;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FileBlobsTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final byte[] bytes = "Giấy rút dự toán".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private Blobs blobs() {
    return new FileBlobs(folder.getRoot().toPath());
  }

  @Test
  public void aBlobIsNamedByItsHashAndStoredOnce() throws IOException {
    String hash = blobs().put(new ByteArrayInputStream(bytes), 100);
    assertEquals(CanonicalForm.sha256(bytes), hash);
    assertEquals(hash, blobs().put(new ByteArrayInputStream(bytes), 100));
    assertArrayEquals(bytes, Files.readAllBytes(blobs().file(hash).orElseThrow()));
    assertEquals(1, files());
  }

  @Test
  public void whatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
    Refused refused =
        assertThrows(
            Refused.class, () -> blobs().put(new ByteArrayInputStream(bytes), bytes.length - 1));
    assertEquals("FILE_TOO_LARGE", refused.reasons().get(0).code());
    assertEquals(0, files());
    assertEquals(64, blobs().put(new ByteArrayInputStream(bytes), bytes.length).length());
  }

  @Test
  public void aNameThatIsNoHashNeverBecomesAPath() {
    assertThrows(IllegalArgumentException.class, () -> blobs().file("../../etc/passwd"));
    assertTrue(blobs().file("0".repeat(64)).isEmpty());
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.getRoot().toPath())) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
