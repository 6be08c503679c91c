/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.dvctt.model.Text;
import org.dvctt.web.rest.problem.RequestFault;

/** A file that came with a request, in a folder of its own until the request is answered. */
final class IncomingFile implements AutoCloseable {
  private static final int BLOCK = 1 << 16;
  private final Path folder;
  private final Path file;

  private IncomingFile(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /** Where files wait: beside what the system keeps, as it is never small. */
  static Path waitingRoom() {
    String set = System.getProperty("dvctt.data", "");
    Path data =
        set.isEmpty() ? Path.of(System.getProperty("karaf.base", ""), "data") : Path.of(set);
    return data.resolve("incoming");
  }

  /**
   * Keeps the bytes as they come.
   *
   * @param name what the sender calls it; nothing of it but the last part is used
   * @throws RequestFault 413 as soon as there are more than {@code most}; nothing of them stays
   */
  static IncomingFile keep(Path room, String name, InputStream bytes, long most) {
    try {
      Files.createDirectories(room);
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Path folder = Files.createTempDirectory(room, "plugin-", onlyOwner);
      IncomingFile kept = new IncomingFile(folder, folder.resolve(plain(name)));
      boolean whole = false;
      try {
        kept.write(bytes, most);
        whole = true;
        return kept;
      } finally {
        if (!whole) {
          kept.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was sent can't be kept", e);
    }
  }

  /** The last part of a name, of plain characters only. */
  static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[^A-Za-z0-9._+-]", "_").replaceFirst("^\\.+", "");
    return clean.isEmpty() ? "plugin" : clean.substring(0, Math.min(clean.length(), 150));
  }

  Path file() {
    return file;
  }

  private void write(InputStream bytes, long most) throws IOException {
    byte[] block = new byte[BLOCK];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = bytes.read(block); n >= 0; n = bytes.read(block)) {
        size += n;
        if (size > most) {
          throw tooLarge(most);
        }
        out.write(block, 0, n);
      }
    }
  }

  static RequestFault tooLarge(long most) {
    long megabytes = most >> 20;
    return RequestFault.of(
        413,
        "FILE_TOO_LARGE",
        "",
        Text.of(
            "Tệp lớn hơn " + megabytes + " MB.", "The file is larger than " + megabytes + " MB."),
        Text.of(
            "Chép tệp lên máy chủ rồi dùng dvctt:plugin-install.",
            "Copy it to the server and use dvctt:plugin-install."));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was sent can't be deleted", e);
    }
  }
}
