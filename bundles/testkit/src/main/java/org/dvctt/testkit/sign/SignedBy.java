/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.sign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Who signed a file. Whether they are to be trusted is the platform's question, not asked here.
 *
 * @param signers certificates of those who signed every entry, without those that vouch for them
 * @param uncovered entries that nobody signed
 * @param missing entries that were signed and are no longer there
 */
record SignedBy(List<X509Certificate> signers, List<String> uncovered, List<String> missing) {
  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-.*|[^/]+\\.(SF|RSA|DSA|EC))");

  SignedBy {
    signers = List.copyOf(signers);
    uncovered = List.copyOf(uncovered);
    missing = List.copyOf(missing);
  }

  /** True when every entry has the same signer, and none is gone. */
  boolean whole() {
    return !signers.isEmpty() && uncovered.isEmpty() && missing.isEmpty();
  }

  /**
   * Reads every byte of the file.
   *
   * @throws CannotSign when the file is none, or was changed after it was signed
   */
  static SignedBy of(Path file) throws CannotSign, IOException {
    PluginSigning.open(file).close();
    try (JarFile jar = new JarFile(file.toFile(), true)) {
      Set<X509Certificate> common = null;
      List<String> uncovered = new ArrayList<>();
      Manifest manifest = jar.getManifest();
      Set<String> promised =
          new TreeSet<>(manifest == null ? Set.of() : manifest.getEntries().keySet());
      for (JarEntry entry : Collections.list(jar.entries())) {
        promised.remove(entry.getName());
        if (entry.isDirectory() || signature(entry.getName())) {
          continue;
        }
        Set<X509Certificate> by = signers(jar, entry);
        if (by.isEmpty()) {
          uncovered.add(entry.getName());
        } else if (common == null) {
          common = by;
        } else {
          common.retainAll(by);
        }
      }
      return new SignedBy(
          common == null ? List.of() : List.copyOf(common), uncovered, List.copyOf(promised));
    } catch (SecurityException e) {
      throw new CannotSign(
          "Tệp đã bị sửa sau khi ký: " + e.getMessage(),
          "The file was changed after it was signed: " + e.getMessage());
    }
  }

  private static boolean signature(String name) {
    return SIGNATURE.matcher(name.toUpperCase(Locale.ROOT)).matches();
  }

  private static Set<X509Certificate> signers(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream bytes = jar.getInputStream(entry)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    Set<X509Certificate> signers = new LinkedHashSet<>();
    CodeSigner[] all = entry.getCodeSigners();
    if (all != null) {
      for (CodeSigner signer : all) {
        signers.add((X509Certificate) signer.getSignerCertPath().getCertificates().get(0));
      }
    }
    return signers;
  }
}
