/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The signature of one jar: one signer, over everything that is in it. */
final class JarSignature {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final Pattern FILE = Pattern.compile("META-INF/[^/]+\\.SF");
  private static final Pattern BLOCK = Pattern.compile("META-INF/[^/]+\\.(RSA|DSA|EC)");
  private static final Pattern OTHER = Pattern.compile("META-INF/SIG-[^/]*");

  private JarSignature() {}

  /**
   * The signer's certificate, and those that it came with.
   *
   * @throws org.dvctt.model.Refused when it is not signed, not wholly, or not well
   */
  static List<X509Certificate> path(Path file) {
    try (JarFile jar = new JarFile(file.toFile(), true, ZipFile.OPEN_READ)) {
      List<JarEntry> entries = new ArrayList<>(jar.stream().toList());
      present(entries);
      exact(file, entries);
      strong(jar, entries);
      CodeSigner signer = signerOfAll(jar, entries);
      List<X509Certificate> path = new ArrayList<>();
      signer.getSignerCertPath().getCertificates().forEach(c -> path.add((X509Certificate) c));
      return path;
    } catch (SecurityException e) {
      throw TrustRefusals.broken("nội dung đã bị sửa sau khi ký", "the content was changed later");
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw TrustRefusals.broken("không đọc được tệp", "the file can't be read");
    }
  }

  private static void present(List<JarEntry> entries) {
    long files = entries.stream().filter(e -> matches(FILE, e)).count();
    long blocks = entries.stream().filter(e -> matches(BLOCK, e)).count();
    if (files == 0 && blocks == 0) {
      throw TrustRefusals.missing();
    }
    if (files != 1 || blocks != 1) {
      throw TrustRefusals.broken(
          "phải có đúng một chữ ký trọn vẹn", "there must be one whole signature");
    }
    Set<String> names = new HashSet<>();
    for (JarEntry entry : entries) {
      if (!names.add(entry.getName())) {
        throw TrustRefusals.broken(
            "có mục trùng tên " + entry.getName(), entry.getName() + " is there twice");
      }
    }
  }

  /**
   * Java checks as many bytes of an entry as its header declares; a reader that checks nothing gets
   * all that are there. Both must be the same, or what follows would run unsigned.
   */
  private static void exact(Path file, List<JarEntry> entries) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (JarEntry entry : entries) {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.getName()))) {
          long size = in.transferTo(OutputStream.nullOutputStream());
          if (size != entry.getSize()) {
            throw TrustRefusals.broken(
                entry.getName() + " dài " + size + " byte, không phải " + entry.getSize(),
                entry.getName() + " has " + size + " bytes, not " + entry.getSize());
          }
        }
      }
    }
  }

  /** Java's own policy may be looser than ours, and is the site's to change. */
  private static void strong(JarFile jar, List<JarEntry> entries) throws IOException {
    strong(jar.getManifest());
    for (JarEntry entry : entries) {
      if (matches(FILE, entry)) {
        try (InputStream in = jar.getInputStream(entry)) {
          strong(new Manifest(in));
        }
      }
    }
  }

  private static void strong(@Nullable Manifest manifest) {
    if (manifest == null) {
      throw TrustRefusals.broken("thiếu manifest", "there is no manifest");
    }
    strong(manifest.getMainAttributes());
    manifest.getEntries().values().forEach(JarSignature::strong);
  }

  private static void strong(Attributes attributes) {
    for (Object name : attributes.keySet()) {
      int digest = name.toString().toLowerCase(Locale.ROOT).indexOf("-digest");
      if (digest > 0 && Certificates.weakDigest(name.toString().substring(0, digest))) {
        throw TrustRefusals.weak(name.toString().substring(0, digest));
      }
    }
  }

  private static CodeSigner signerOfAll(JarFile jar, List<JarEntry> entries) throws IOException {
    Set<String> listed = new HashSet<>(jar.getManifest().getEntries().keySet());
    @Nullable CodeSigner signer = null;
    for (JarEntry entry : entries) {
      // Its signers are known only after it was read to its end.
      try (InputStream in = jar.getInputStream(entry)) {
        long size = in.transferTo(OutputStream.nullOutputStream());
        listed.remove(entry.getName());
        if (ofSignature(entry) || (entry.isDirectory() && size == 0)) {
          continue;
        }
      }
      CodeSigner[] signers = entry.getCodeSigners();
      if (signers == null || signers.length != 1) {
        throw TrustRefusals.broken(
            entry.getName() + " không được chữ ký bao gồm, hoặc Java không nhận chữ ký",
            entry.getName() + " is not covered, or Java does not accept the signature");
      }
      if (signer != null && !signer.equals(signers[0])) {
        throw TrustRefusals.broken("có hơn một người ký", "there is more than one signer");
      }
      signer = signers[0];
    }
    if (!listed.isEmpty()) {
      String gone = listed.iterator().next();
      throw TrustRefusals.broken(gone + " đã bị lấy ra", gone + " was taken out");
    }
    if (signer == null) {
      throw TrustRefusals.broken("không có nội dung nào được ký", "nothing in it is signed");
    }
    return signer;
  }

  private static boolean ofSignature(JarEntry entry) {
    return entry.getName().equalsIgnoreCase(MANIFEST)
        || matches(FILE, entry)
        || matches(BLOCK, entry)
        || matches(OTHER, entry);
  }

  private static boolean matches(Pattern pattern, JarEntry entry) {
    return pattern.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
  }
}
