/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of the trust folder; what is broken becomes a fault and nothing else. */
final class TrustFolder {
  private static final String PEM = ".pem";

  private final Path folder;
  private final List<TrustedKey> keys = new ArrayList<>();
  private final List<X509CRL> lists = new ArrayList<>();
  private final List<TrustFault> faults = new ArrayList<>();
  private final RevokedList revoked;

  TrustFolder(Path folder) {
    this.folder = folder;
    for (String name : names()) {
      if (name.endsWith(PEM)) {
        key(name);
      } else if (name.endsWith(".crl")) {
        list(name);
      }
    }
    List<String> lines =
        Files.exists(folder.resolve(RevokedList.FILE)) ? lines(RevokedList.FILE) : List.of();
    this.revoked = new RevokedList(lines == null ? List.of() : lines, faults);
  }

  List<TrustedKey> keys() {
    return keys;
  }

  List<X509CRL> lists() {
    return lists;
  }

  List<TrustFault> faults() {
    return faults;
  }

  RevokedList revoked() {
    return revoked;
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      unreadable(folder.toString());
      return List.of();
    }
  }

  private void key(String name) {
    String plain = name.substring(0, name.length() - PEM.length());
    X509Certificate certificate = certificate(name);
    String beside = plain + ".properties";
    if (!Files.exists(folder.resolve(beside))) {
      faults.add(
          TrustFault.of(
              name,
              0,
              "Thiếu " + beside + " nói khoá được ký gì.",
              beside + ", which says what the key may sign, is missing."));
      return;
    }
    List<String> lines = lines(beside);
    Grant grant = lines == null ? null : GrantFile.read(beside, lines, faults);
    if (certificate != null && grant != null) {
      keys.add(new TrustedKey(plain, certificate, grant));
    }
  }

  private @Nullable X509Certificate certificate(String name) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.size() == 1
          && found.iterator().next() instanceof X509Certificate certificate
          && !Certificates.weakKey(certificate)) {
        return certificate;
      }
      faults.add(
          TrustFault.of(
              name,
              0,
              "Phải có đúng một chứng thư X.509 với khoá RSA từ 2048 bit hoặc EC từ 256 bit.",
              "There must be one X.509 certificate, its key RSA 2048 or EC 256 bits or more."));
    } catch (IOException | GeneralSecurityException e) {
      unreadable(name);
    }
    return null;
  }

  private void list(String name) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      for (CRL list : CertificateFactory.getInstance("X.509").generateCRLs(in)) {
        lists.add((X509CRL) list);
      }
    } catch (IOException | GeneralSecurityException e) {
      unreadable(name);
    }
  }

  private @Nullable List<String> lines(String name) {
    try {
      return Files.readAllLines(folder.resolve(name));
    } catch (IOException e) {
      unreadable(name);
      return null;
    }
  }

  private void unreadable(String name) {
    faults.add(TrustFault.of(name, 0, "Không đọc được.", "This can't be read."));
  }
}
