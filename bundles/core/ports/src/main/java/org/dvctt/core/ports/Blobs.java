/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.core.ports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Content-addressed files (attachments, plugin bytes): named by their SHA-256, on disk before a
 * commit names them.
 */
public interface Blobs {
  /**
   * Stores the bytes, synced to disk, and returns their SHA-256 in hex. At most {@code limit} bytes
   * are taken.
   */
  String put(InputStream bytes, long limit) throws IOException;

  /** The file of a stored blob. */
  Optional<Path> file(String sha256);
}
