/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;

/** Signs a file (bundle or KAR) as a standard signed jar, with SHA-256 and without a time stamp. */
final class PluginSigning {
  private static final int NAME_LENGTH = 8;

  private PluginSigning() {}

  /**
   * @param out where the signed file goes; the file itself is allowed. It is whole or not there.
   * @throws CannotSign when the file is not there, is no zip or can't be signed
   */
  static void sign(Path file, SigningKey key, Path out) throws CannotSign, IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CannotSign(
          "Không có thư mục " + folder + ".", "There is no folder " + folder + ".");
    }
    Path written = Files.createTempFile(folder, ".signing-", ".tmp");
    try (ZipFile zip = open(file)) {
      JarSigner signer =
          new JarSigner.Builder(key.key(), key.path())
              .digestAlgorithm("SHA-256")
              .signatureAlgorithm(key.signatureAlgorithm())
              .signerName(name(key.alias()))
              .build();
      try (OutputStream bytes = Files.newOutputStream(written)) {
        signer.sign(zip, bytes);
      }
      readableAs(file, written);
      Files.move(written, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (GeneralSecurityException | JarSignerException e) {
      throw new CannotSign(
          "Không ký được " + file + ": " + e.getMessage(),
          file + " can't be signed: " + e.getMessage());
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** A zip, or a sentence why it is none. */
  static ZipFile open(Path file) throws CannotSign, IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotSign("Không có tệp " + file + ".", "There is no file " + file + ".");
    }
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new CannotSign(
          file + " không phải tệp jar hoặc kar.", file + " is neither a jar nor a kar.");
    }
  }

  /** A temporary file is its owner's only; what is signed is for the same people as before. */
  private static void readableAs(Path file, Path written) throws IOException {
    if (Files.getFileStore(written).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(file));
    }
  }

  /** The name of the signature's files: letters, digits, low lines and hyphens, at most eight. */
  private static String name(String alias) {
    String name = alias.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_-]", "_");
    return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
  }
}
