/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.trust;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dvctt.api.extension.PluginKind;
import org.dvctt.extension.file.FileCheck;
import org.dvctt.extension.file.FileLimits;
import org.dvctt.extension.file.PluginJar;
import org.dvctt.model.Refused;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What becomes of a signature when the file is changed. */
public class JarSignatureTest {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final TestKey KEY = TestKey.selfSigned("Central");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private Path jar;
  private Site site;

  @Before
  public void open() throws IOException {
    jar =
        PluginJar.sound()
            .entry("norms.csv", "cap,500000\n".getBytes(StandardCharsets.UTF_8))
            .in(folder.getRoot().toPath());
    site = new Site(folder.newFolder("trust").toPath()).trusts("central", KEY);
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private Path written(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return Files.write(jar, bytes.toByteArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  public void unsignedIsToldFromBroken() {
    assertEquals(TrustStore.MISSING, site.code(jar));
  }

  @Test
  public void changedContentIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.put("norms.csv", bytes("cap,900000\n"));
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void bytesBehindTheDeclaredEndOfAnEntryAreRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    byte[] signed = entries.get("norms.csv");
    byte[] longer = Arrays.copyOf(signed, signed.length + 11);
    System.arraycopy(bytes("cap,900000\n"), 0, longer, signed.length, 11);
    entries.put("norms.csv", longer);
    byte[] whole = Files.readAllBytes(written(entries));
    // The directory declares the size that was signed; what is there is longer.
    ByteBuffer zip = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < whole.length; at++) {
      if (zip.getInt(at) == 0x02014b50 && zip.getInt(at + 24) == longer.length) {
        zip.putInt(at + 24, signed.length);
      }
    }
    Files.write(jar, whole);
    assertEquals("SIGNATURE_BROKEN", site.code(jar));
  }

  @Test
  public void addedEntryIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.put("more.csv", bytes("x"));
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void addedEntryWithADigestOfItsOwnIsRefused() throws Exception {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    byte[] more = bytes("x");
    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(more));
    String manifest = new String(entries.get(MANIFEST), StandardCharsets.UTF_8);
    entries.put(
        MANIFEST, bytes(manifest + "Name: more.csv\r\nSHA-256-Digest: " + digest + "\r\n\r\n"));
    entries.put("more.csv", more);
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void addedEntryInTheFolderOfSignaturesIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.put("META-INF/services/x.Y", bytes("x"));
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void removedEntryIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.remove("norms.csv");
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void changedManifestHeaderIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    String manifest = new String(entries.get(MANIFEST), StandardCharsets.UTF_8);
    entries.put(MANIFEST, bytes(manifest.replace("1.2.3", "9.9.9")));
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void signatureOfAnotherFileIsRefused() throws IOException {
    Map<String, byte[]> mine = entries(jar);
    Path other = PluginJar.sound().in(folder.newFolder().toPath());
    entries(KEY.signs(other))
        .forEach(
            (name, bytes) -> {
              if (name.startsWith("META-INF/KEY.")) {
                mine.put(name, bytes);
              }
            });
    assertEquals("SIGNATURE_BROKEN", site.code(written(mine)));
  }

  @Test
  public void signatureBlockAloneIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.remove("META-INF/KEY.SF");
    assertEquals("SIGNATURE_BROKEN", site.code(written(entries)));
  }

  @Test
  public void secondSignerIsRefused() {
    KEY.signs(jar);
    TestKey.selfSigned("Second").signs(jar, "SHA-256", "SECOND");
    assertEquals("SIGNATURE_BROKEN", site.code(jar));
  }

  @Test
  public void signatureThatWasTakenOffIsMissing() throws IOException {
    Map<String, byte[]> entries = entries(KEY.signs(jar));
    entries.keySet().removeIf(name -> name.startsWith("META-INF/KEY."));
    assertEquals(TrustStore.MISSING, site.code(written(entries)));
  }

  @Test
  public void weakDigestIsRefused() {
    KEY.signs(jar, "SHA-1", "KEY");
    assertEquals("SIGNATURE_WEAK", site.code(jar));
  }

  @Test
  public void strongerDigestIsTaken() {
    KEY.signs(jar, "SHA-512", "KEY");
    assertEquals("", site.code(jar));
  }

  @Test
  public void rsaOf2048BitsIsTakenAndLessIsNot() throws IOException {
    TestKey good = new TestKey.Wanted("Rsa").key("RSA", 2048, "SHA256withRSA").make(null);
    site.trusts("rsa", good);
    assertEquals("", site.code(good.signs(jar)));
    Path other = PluginJar.sound().in(folder.newFolder().toPath());
    TestKey weak = new TestKey.Wanted("Weak").key("RSA", 1024, "SHA256withRSA").make(null);
    assertEquals("SIGNATURE_WEAK", site.code(weak.signs(other)));
  }

  @Test
  public void cutFileIsRefusedWhereverItIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(KEY.signs(jar));
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      int length = random.nextInt(whole.length);
      Files.write(jar, Arrays.copyOf(whole, length));
      assertEquals("cut to " + length, "SIGNATURE_BROKEN", site.code(jar));
    }
  }

  @Test
  public void flippedBitsAreRefusedOrChangeNothing() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("flippedBits seed " + seed);
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(KEY.signs(jar));
    Map<String, String> content = content(jar);
    TrustStore store = site.store();
    int refused = 0;
    for (int i = 0; i < 500; i++) {
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(jar, bytes);
      try {
        FileCheck.read(jar, FileLimits.usual(Set.of()));
        store.verify(jar, Site.plugin(Set.of(PluginKind.CONTROL), Set.of("12")), TestKey.NOW);
        assertEquals("byte " + at + ", seed " + seed, content.keySet(), content(jar).keySet());
        Map<String, String> found = content(jar);
        for (Map.Entry<String, String> entry : content.entrySet()) {
          assertEquals(
              entry.getKey() + ", byte " + at + ", seed " + seed,
              text(entry.getValue()),
              text(found.get(entry.getKey())));
        }
      } catch (Refused e) {
        refused++;
      }
    }
    assertTrue("refused " + refused + ", seed " + seed, refused > 100);
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  /** What the framework would see of a file, without what only signs it. */
  private static Map<String, String> content(Path file) throws IOException {
    Map<String, String> content = new TreeMap<>();
    entries(file)
        .forEach(
            (name, bytes) -> {
              // The case of a folder's name is nothing to who reads signatures.
              if (!name.toUpperCase(Locale.ROOT).startsWith("META-INF/KEY.")) {
                content.put(name, HexFormat.of().formatHex(bytes));
              }
            });
    return content;
  }
}
