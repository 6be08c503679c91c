/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dvctt.testkit.pack.Compiled;
import org.dvctt.testkit.template.Templates;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KitCommandTest {
  private static final Map<String, String> SOUND =
      Map.of(
          "Bundle-ManifestVersion", "2",
          "Bundle-SymbolicName", "vn.thu",
          "Bundle-Version", "1.0.0",
          "Require-Capability", "org.dvctt.host;filter:=\"(&(version>=0.1.0)(!(version>=1.0.0)))\"",
          "Provide-Capability",
              "org.dvctt.plugin;id=\"thu\";version:Version=\"1.0.0\";kinds:List<String>=\"control\";"
                  + "vendor=\"Thử\";name.vi=\"Thử\";name.en=\"Trial\";summary.vi=\"Thử\";"
                  + "summary.en=\"Trial\"");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(String... words) {
    said.reset();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return KitCommand.run(out, folder.getRoot().toPath(), words);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  public void eachKindBecomesAFolderWithNothingLeftToFillIn() throws IOException {
    assertTrue(Templates.kinds().containsAll(List.of("bank", "control", "ledger", "report")));
    for (String kind : Templates.kinds()) {
      assertEquals(said(), 0, run("new", "--kind", kind, "--id", "thu-" + kind));
      Path made = folder.getRoot().toPath().resolve("thu-" + kind);
      try (Stream<Path> files = Files.walk(made)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertFalse(file.toString(), file.toString().contains("@@"));
          assertFalse(file.toString(), Files.readString(file).contains("@@"));
        }
      }
      assertTrue(Files.readString(made.resolve("bnd.bnd")).contains("id=\"thu-" + kind + "\""));
      assertTrue(Files.isRegularFile(made.resolve("README.md")));
      assertTrue(Files.isDirectory(made.resolve("src/test/java/vn/plugin/thu" + kind)));
    }
  }

  @Test
  public void aWrongWordIsToldAndNothingIsMade() throws IOException {
    assertRefused("--id", "new", "--kind", "control", "--id", "Định mức");
    assertRefused("--id", "new", "--kind", "control", "--id", "../ra-ngoai");
    assertRefused("--kind", "new", "--kind", "khac", "--id", "thu");
    assertRefused("--kind", "new", "--kind", "with-exchange", "--id", "thu");
    assertRefused("--package", "new", "--kind", "bank", "--id", "a", "--package", "org.dvctt.a");
    assertRefused("--package", "new", "--kind", "bank", "--id", "a", "--package", "vn.class.a");
    assertRefused("--province", "new", "--kind", "bank", "--id", "a", "--province", "1");
    assertRefused("--vendor", "new", "--kind", "bank", "--id", "a", "--vendor", "A \"B\"");
    assertEquals(0, folder.getRoot().list().length);
    assertEquals(2, run("new", "--kind", "control"));
    assertEquals(2, run("new", "--kind", "control", "--id", "a", "--other", "b"));
    assertEquals(2, run());
    assertEquals(2, run("other"));
  }

  @Test
  public void aFolderThatIsThereIsLeftAlone() throws IOException {
    Path mine = Files.writeString(folder.newFolder("thu").toPath().resolve("mine"), "mine");
    assertRefused("there already", "new", "--kind", "control", "--id", "thu");
    assertEquals("mine", Files.readString(mine));
    assertEquals(1, folder.getRoot().toPath().resolve("thu").toFile().list().length);
  }

  private void assertRefused(String why, String... words) {
    assertEquals(said(), 1, run(words));
    assertTrue(said(), said().contains(why));
  }

  @Test
  public void theKitsOwnRepositoryIsWrittenDownForMavenUnlessItWouldBeCut() throws IOException {
    Path kit = folder.newFolder("kit").toPath();
    assertTrue(KitFolder.config(kit).isEmpty());
    Files.createDirectories(kit.resolve("repository"));
    assertEquals(
        "-o\n-Dmaven.repo.local=" + kit.resolve("repository") + "\n",
        KitFolder.config(kit).orElseThrow());
    Path beside = folder.newFile("org.dvctt.distribution-1.tar.gz").toPath();
    assertTrue(KitFolder.config(kit).orElseThrow().contains("-Ddvctt.distribution=" + beside));
    Path blank = folder.newFolder("bo cong cu").toPath();
    Files.createDirectories(blank.resolve("repository"));
    assertTrue(KitFolder.config(blank).isEmpty());
  }

  @Test
  public void aSoundFileIsFoundSoundAndAnArchiveOfItToo() throws IOException {
    Path jar = jar(SOUND, Map.of());
    assertEquals(said(), 0, run("check", jar.toString()));
    Path kar = folder.getRoot().toPath().resolve("thu.kar");
    assertEquals(said(), 0, run("kar", "-o", kar.toString(), jar.toString()));
    assertEquals(said(), 0, run("check", kar.toString()));
    try (ZipFile zip = new ZipFile(kar.toFile())) {
      assertEquals(
          List.of("META-INF/MANIFEST.MF", "repository/plugin.jar"),
          zip.stream().map(ZipEntry::getName).toList());
    }
    assertEquals(1, run("kar", "-o", kar.toString(), "khong-co.jar"));
    Path many = folder.newFolder("many").toPath();
    assertEquals(said(), 0, run("kar", "-d", many.toString(), jar.toString()));
    assertEquals(-1, Files.mismatch(kar, many.resolve("plugin.kar")));
    assertEquals(2, run("kar", "-d", many.toString(), "-o", kar.toString(), jar.toString()));
    assertEquals(2, run("kar", kar.toString()));
  }

  @Test
  public void allThatIsWrongIsToldInBothLanguagesWithANextStep() throws IOException {
    Path jar =
        jar(
            Map.of(
                "Bundle-ManifestVersion", "2", "Bundle-SymbolicName", "a", "Bundle-Version", "1"),
            Map.of());
    assertEquals(1, run("check", jar.toString()));
    assertTrue(said(), said().contains("NO_CAPABILITY · Provide-Capability"));
    assertTrue(said(), said().contains("Không bó nào khai"));
    assertTrue(said(), said().contains("No bundle in the file declares"));
    assertEquals(1, run("check", "khong-co.jar"));
    assertTrue(said(), said().contains("FILE_NOT_READ"));
    assertEquals(2, run("check", "--platform", folder.getRoot().toString(), jar.toString()));
  }

  @Test
  public void aFixtureThatCantBeReadIsFoundBeforeTheProbe() throws IOException {
    Map<String, String> headers = new java.util.HashMap<>(SOUND);
    headers.merge("Provide-Capability", ";fixture=\"thu/probe.txt\"", String::concat);
    Path jar = jar(headers, Map.of("thu/probe.txt", "on = 2020-08-03\nnonsense = 1\n"));
    assertEquals(1, run("check", jar.toString()));
    assertTrue(said(), said().contains("FIXTURE_WRONG"));
    assertTrue(said(), said().contains("nonsense"));
  }

  @Test
  public void aBundleOfThePlatformIsKnownByItsName() throws IOException {
    Path system = Files.createDirectories(folder.getRoot().toPath().resolve("system/a"));
    Files.copy(jar(SOUND, Map.of()), system.resolve("a.jar"));
    Path jar = jar(SOUND, Map.of());
    assertEquals(1, run("check", "--platform", folder.getRoot().toString(), jar.toString()));
    assertTrue(said(), said().contains("HOST_BUNDLE"));
  }

  private Path jar(Map<String, String> headers, Map<String, String> texts) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(manifest.getMainAttributes()::putValue);
    Path jar = folder.getRoot().toPath().resolve("plugin.jar");
    return Compiled.jar(jar, manifest, folder.newFolder().toPath(), texts);
  }
}
