/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dvctt.itests.Installation;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What a site may install comes as archives of their own, signed by the key that lies beside. */
public class ShippedArchivesTest {
  private static Installation installation;

  @BeforeClass
  public static void unpack() throws Exception {
    installation = Installation.unpack();
  }

  @AfterClass
  public static void delete() throws Exception {
    installation.delete();
  }

  @Test
  public void eachIsAnArchiveOfOneBundleSignedWholeByTheReleasesKey() throws Exception {
    try (InputStream pem = Files.newInputStream(plugins().resolve("signer.pem"))) {
      var signer = CertificateFactory.getInstance("X.509").generateCertificate(pem);
      List<Path> files = files(plugins().resolve("available"));
      assertFalse(files.isEmpty());
      for (Path file : files) {
        assertTrue(file.toString(), file.toString().endsWith(".kar"));
        try (JarFile kar = new JarFile(file.toFile())) {
          List<JarEntry> content =
              kar.stream().filter(entry -> !entry.getName().startsWith("META-INF/")).toList();
          assertEquals(file.toString(), 1, content.size());
          kar.getInputStream(content.get(0)).readAllBytes();
          var signers = content.get(0).getCodeSigners();
          assertTrue(file + " is not signed", signers != null && signers.length == 1);
          assertEquals(signer, signers[0].getSignerCertPath().getCertificates().get(0));
        }
      }
    }
  }

  @Test
  public void theListOfHashesNamesAllThatComesAndNothingElse() throws Exception {
    Set<String> there = new TreeSet<>();
    for (Path folder : List.of(plugins(), plugins().resolve("available"))) {
      for (Path file : files(folder)) {
        if (file.toString().matches(".*\\.(jar|kar)")) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          there.add(HexFormat.of().formatHex(hash) + "  " + plugins().relativize(file));
        }
      }
    }
    Set<String> listed =
        Files.readString(plugins().resolve("SHA256SUMS"), StandardCharsets.UTF_8)
            .lines()
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, listed);
  }

  @Test
  public void noSiteTrustsThatKeyBeforeItsAdminSaysSo() throws Exception {
    assertEquals(
        List.of("README.md"),
        files(installation.home().resolve("config/trust")).stream()
            .map(file -> file.getFileName().toString())
            .toList());
    assertEquals(List.of(), endingIn(".p12"));
  }

  private static List<Path> endingIn(String end) throws Exception {
    try (Stream<Path> all = Files.walk(installation.home())) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private static Path plugins() {
    return installation.home().resolve("plugins");
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
