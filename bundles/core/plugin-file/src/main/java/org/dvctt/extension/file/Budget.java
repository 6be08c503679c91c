/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what really comes out of a file: declared sizes are the sender's word. */
final class Budget {
  private static final long FLOOR = 1 << 20;
  private static final int CHUNK = 16 * 1024;

  private final FileLimits limits;
  private final long fileSize;
  private final Findings findings;
  private int entries;
  private long unpacked;

  Budget(FileLimits limits, long fileSize, Findings findings) {
    this.limits = limits;
    this.fileSize = fileSize;
    this.findings = findings;
  }

  void entry() {
    if (++entries > limits.entries()) {
      throw findings.fatal(FileRefusals.tooManyEntries(limits.entries()));
    }
  }

  /**
   * Reads an entry to its end, or ends the reading of the whole file.
   *
   * @param packed bytes that the entry takes in its archive
   */
  byte[] read(InputStream in, String name, long packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      bytes.write(chunk, 0, n);
      unpacked += n;
      long size = bytes.size();
      if (size > limits.entry()) {
        throw findings.fatal(FileRefusals.entryTooLarge(name, limits.entry()));
      }
      if (unpacked > limits.unpacked()) {
        throw findings.fatal(FileRefusals.unpackedTooLarge(limits.unpacked()));
      }
      if (exceeds(size, packed) || exceeds(unpacked, fileSize)) {
        throw findings.fatal(FileRefusals.bomb(name, limits.ratio()));
      }
    }
    return bytes.toByteArray();
  }

  private boolean exceeds(long size, long packed) {
    return size > FLOOR && size / Math.max(1, packed) > limits.ratio();
  }
}
