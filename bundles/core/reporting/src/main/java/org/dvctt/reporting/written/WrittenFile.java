/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.reporting.written;

import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dvctt.api.reporting.Reports;
import org.jspecify.annotations.Nullable;

/** What a format writes, in a file of its own until nobody needs it any more. */
public final class WrittenFile extends OutputStream implements Reports.Content {
  private static final int BUFFER = 1 << 16;
  private final Path file;
  private final OutputStream out;
  private final long most;
  private long size;
  private boolean over;
  private @Nullable InputStream whole;

  /**
   * @param most bytes; who writes more is stopped with an exception
   */
  public WrittenFile(long most) {
    this.most = most;
    try {
      file = Files.createTempFile("report-", ".bin");
      out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  // A call that was given up may still write while the core has moved on.
  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (whole != null) {
      throw new IOException("the call has ended");
    }
    if (size + length > most) {
      over = true;
      throw new IOException("a report may have " + most + " bytes");
    }
    out.write(bytes, from, length);
    size += length;
  }

  /** A writer does not close what it was lent. */
  @Override
  public synchronized void flush() throws IOException {
    if (whole == null) {
      out.flush();
    }
  }

  /**
   * Nobody writes any more. Where the system can, the file has no name from here on: it is gone
   * with who holds it, even when nobody closes it.
   */
  public synchronized WrittenFile whole() {
    try {
      if (whole == null) {
        out.close();
        whole = new FileInputStream(file.toFile());
        unname();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void unname() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A system that keeps the names of open files: the name goes when this is closed.
    }
  }

  /** Whether more was to be written than is allowed. */
  public synchronized boolean over() {
    return over;
  }

  @Override
  public synchronized long size() {
    return size;
  }

  /** Once. */
  @Override
  public void writeTo(OutputStream to) throws IOException {
    InputStream from;
    synchronized (this) {
      from = whole().whole;
    }
    if (from != null) {
      from.transferTo(to);
    }
  }

  @Override
  public synchronized void close() {
    whole();
    try {
      if (whole != null) {
        whole.close();
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
