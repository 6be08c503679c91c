/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.file;

import static org.dvctt.extension.file.Checked.LIMITS;
import static org.dvctt.extension.file.Checked.assertCodes;
import static org.dvctt.extension.file.Checked.codes;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The file as a zip: sizes, names, doubles, archives within. */
public class FileShapeTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private Path file(PluginJar jar) {
    return jar.in(folder.getRoot().toPath());
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.getRoot().toPath().resolve("plugin.jar"), bytes);
  }

  /** Writes over each place of a text in a file, which the usual writers would not do. */
  private static byte[] patched(byte[] bytes, String from, String to) {
    assertEquals(from.length(), to.length());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(from + " is in the file", text.contains(from));
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  public void soundPluginIsTaken() {
    PluginFile file = Checked.read(file(PluginJar.sound()));
    assertEquals("test-plugin", file.descriptor().id());
    assertEquals("vn.test.plugin", file.bundles().get(0).symbolicName());
    assertEquals(64, file.sha256().length());
  }

  @Test
  public void missingFileIsTold() {
    assertCodes(folder.getRoot().toPath().resolve("none.jar"), "FILE_NOT_READ");
  }

  @Test
  public void textIsNoPlugin() throws IOException {
    assertCodes(file("hello".getBytes(StandardCharsets.UTF_8)), "NOT_A_ZIP");
  }

  @Test
  public void emptyFileIsNoPlugin() throws IOException {
    assertCodes(file(new byte[0]), "NOT_A_ZIP");
  }

  @Test
  public void fileAboveItsSizeIsRefusedUnread() {
    Path file = file(PluginJar.sound());
    assertEquals(
        Set.of("FILE_TOO_LARGE"), codes(file, new FileLimits(100, 10, 100, 100, 100, Set.of())));
  }

  @Test
  public void tooManyEntriesAreRefused() {
    Path file = file(PluginJar.sound());
    assertEquals(
        Set.of("TOO_MANY_ENTRIES"),
        codes(file, new FileLimits(1 << 20, 1, 1 << 20, 1 << 20, 100, Set.of())));
  }

  @Test
  public void entriesOfArchivesWithinAreCounted() {
    PluginJar inner = PluginJar.bare();
    for (int i = 0; i < 20; i++) {
      inner.entry("e" + i, "x");
    }
    Path file = file(PluginJar.sound().entry("lib/inner.jar", inner.bytes()));
    assertEquals(
        Set.of("TOO_MANY_ENTRIES"),
        codes(file, new FileLimits(1 << 20, 20, 1 << 20, 1 << 20, 100, Set.of())));
  }

  @Test
  public void entryAboveItsSizeIsRefused() {
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    Path file = file(PluginJar.sound().entry("noise.bin", noise));
    assertEquals(
        Set.of("ENTRY_TOO_LARGE"),
        codes(file, new FileLimits(1 << 20, 100, 4_999, 1 << 20, 100, Set.of())));
  }

  @Test
  public void unpackedSumAboveItsSizeIsRefused() {
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    Path file = file(PluginJar.sound().entry("one.bin", noise).entry("two.bin", noise));
    assertEquals(
        Set.of("UNPACKED_TOO_LARGE"),
        codes(file, new FileLimits(1 << 20, 100, 6_000, 9_000, 100, Set.of())));
  }

  @Test
  public void bombIsRefused() {
    assertCodes(file(PluginJar.sound().entry("zeros.bin", new byte[8 << 20])), "ZIP_BOMB");
  }

  @Test
  public void bombThatLiesAboutItsSizeIsRefused() throws IOException {
    byte[] bytes = PluginJar.sound().entry("zeros.bin", new byte[8 << 20]).bytes();
    // 8 MiB as a little-endian word, in the directory and behind the data: now 100.
    assertCodes(file(patched(bytes, "\0\0\u0080\0", "\u0064\0\0\0")), "ZIP_BOMB");
  }

  @Test
  public void bombInAnArchiveWithinIsRefused() {
    byte[] inner = PluginJar.bare().entry("zeros.bin", new byte[8 << 20]).bytes();
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", inner)), "ZIP_BOMB");
  }

  @Test
  public void bombInAnArchiveWithAnotherNameIsRefused() {
    byte[] inner = PluginJar.bare().entry("zeros.bin", new byte[8 << 20]).bytes();
    assertCodes(file(PluginJar.sound().entry("tables/norms.dat", inner)), "ZIP_BOMB");
  }

  @Test
  public void namesThatEscapeAreRefused() {
    for (String name :
        new String[] {
          "../out.txt",
          "a/../../out.txt",
          "/etc/passwd",
          "a\\b.txt",
          "C:/x.txt",
          "a\0b.txt",
          "a/./b.txt",
          "a//b.txt",
          "line\nbreak"
        }) {
      assertEquals(
          name, Set.of("ENTRY_NAME"), codes(file(PluginJar.sound().entry(name, "x")), LIMITS));
    }
  }

  @Test
  public void namesThatEscapeInAnArchiveWithinAreRefused() {
    byte[] inner = PluginJar.bare().entry("../out.txt", "x").bytes();
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", inner)), "ENTRY_NAME");
  }

  @Test
  public void entryThatIsThereTwiceIsRefused() throws IOException {
    byte[] bytes = PluginJar.sound().entry("a-one.txt", "1").entry("a-two.txt", "2").bytes();
    assertCodes(file(patched(bytes, "a-two.txt", "a-one.txt")), "DUPLICATE_ENTRY");
  }

  @Test
  public void classesThatDifferByCaseAreRefused() {
    Path file =
        file(
            PluginJar.sound()
                .code(CallClass.named("vn/test/plugin/Rule"))
                .code(CallClass.named("vn/test/plugin/rule")));
    assertCodes(file, "DUPLICATE_ENTRY");
  }

  @Test
  public void textsThatDifferByCaseAreTaken() {
    assertCodes(file(PluginJar.sound().entry("A.txt", "1").entry("a.txt", "2")));
  }

  @Test
  public void secondManifestIsRefused() throws IOException {
    byte[] bytes = PluginJar.sound().entry("META-INF/MANIFEST.MG", "x").bytes();
    assertCodes(
        file(patched(bytes, "META-INF/MANIFEST.MG", "META-INF/MANIFEST.MF")),
        "TWO_MANIFESTS",
        "NOT_A_BUNDLE",
        "NO_CAPABILITY");
  }

  @Test
  public void secondManifestInOtherLettersIsRefused() {
    assertCodes(file(PluginJar.sound().entry("meta-inf/manifest.mf", "x")), "TWO_MANIFESTS");
  }

  @Test
  public void archiveWithoutManifestIsRefused() {
    assertCodes(file(PluginJar.bare().entry("a.txt", "x")), "NO_MANIFEST", "NO_CAPABILITY");
  }

  @Test
  public void jarThatIsNoBundleIsRefused() {
    assertCodes(
        file(PluginJar.bare().header("Created-By", "me").entry("a.txt", "x")),
        "NOT_A_BUNDLE",
        "NO_CAPABILITY");
  }

  @Test
  public void archivesInArchivesEndSomewhere() {
    byte[] inner = PluginJar.bare().entry("a.txt", "x").bytes();
    for (int i = 0; i < 3; i++) {
      inner = PluginJar.bare().entry("inner.jar", inner).bytes();
    }
    assertCodes(file(PluginJar.sound().entry("lib/a.jar", inner)), "NESTED_TOO_DEEP");
  }

  @Test
  public void brokenJarWithinIsRefused() {
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", "no zip")), "NOT_A_ZIP");
  }

  @Test
  public void nothingIsLeftInTheTemporaryFolder() throws IOException {
    byte[] inner = PluginJar.bare().entry("a.txt", "x").bytes();
    long before = temporary();
    assertCodes(file(PluginJar.sound().entry("lib/inner.jar", inner)));
    assertCodes(
        file(PluginJar.bare().entry("a.jar", inner).entry("b.jar", "x")),
        "NO_MANIFEST",
        "NO_CAPABILITY",
        "NOT_A_ZIP");
    assertEquals(before, temporary());
  }

  private static long temporary() {
    String[] left = new File(System.getProperty("java.io.tmpdir")).list();
    return Arrays.stream(left).filter(n -> n.startsWith("dvctt-plugin-")).count();
  }

  @Test
  public void cutFileIsRefusedWhereverItIsCut() throws IOException {
    byte[] whole = PluginJar.sound().entry("a.txt", "some text").bytes();
    for (int length = 0; length < whole.length; length++) {
      Set<String> codes = codes(file(Arrays.copyOf(whole, length)), LIMITS);
      assertEquals("cut to " + length, Set.of("NOT_A_ZIP"), codes);
    }
  }

  @Test
  public void damagedFileIsTakenOrRefusedButNeverThrowsAnythingElse() throws IOException {
    long seed = System.nanoTime();
    System.out.println("damagedFile seed " + seed);
    Random random = new Random(seed);
    byte[] whole =
        PluginJar.sound()
            .entry("lib/inner.jar", PluginJar.bare().entry("a.txt", "x").bytes())
            .bytes();
    int refused = 0;
    for (int i = 0; i < 600; i++) {
      byte[] bytes = whole.clone();
      for (int flips = random.nextInt(4) + 1; flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      if (!codes(file(bytes), LIMITS).isEmpty()) {
        refused++;
      }
    }
    assertTrue("refused " + refused + ", seed " + seed, refused > 100);
  }
}
