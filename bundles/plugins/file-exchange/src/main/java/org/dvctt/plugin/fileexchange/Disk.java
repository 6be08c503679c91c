/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.fileexchange;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The operations that change something on disk, each durable when it returns. Behind an interface
 * so that a test can stop the world before, in the middle of and after each of them.
 */
public interface Disk {
  /** Makes a file, or writes it anew. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Adds to the end of a file that was {@code length} bytes long. */
  void append(Path file, long length, byte[] bytes) throws IOException;

  /** Cuts a file. */
  void cut(Path file, long length) throws IOException;

  /** Moves a file within one file system, in one step that is never seen half done. */
  void move(Path from, Path to) throws IOException;

  /** Removes a file. */
  void delete(Path file) throws IOException;
}
