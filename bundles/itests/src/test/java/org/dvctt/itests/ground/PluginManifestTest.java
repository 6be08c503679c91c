/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.junit.Test;

/** What each shipped plugin's manifest says of it, in the jar as it was built. */
public class PluginManifestTest {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));
  private static final Set<String> SHIPPED =
      Set.of(
          "regime-r2020",
          "regime-r2026",
          "ledger-sim",
          "ledger-file",
          "bank-sim",
          "bank-iso20022",
          "report-csv",
          "report-xlsx",
          "report-pdf",
          "report-odt",
          "risk-score",
          "voucher-import",
          "payee-verify",
          "notice-email",
          "notice-sms",
          "attachment-rules",
          "laichau-norms");

  @Test
  public void everyShippedPluginSaysWhatItIs() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path jar : jars()) {
      try (JarFile file = new JarFile(jar.toFile())) {
        Clause said = capability(file);
        assertNotNull(jar + " has no capability org.dvctt.plugin", said);
        seen.add(said.getAttribute("id"));
        look(file, said);
      }
    }
    assertEquals(new TreeSet<>(SHIPPED), seen);
  }

  private static void look(JarFile file, Clause said) throws IOException {
    String name = file.getName();
    assertEquals(
        name,
        file.getManifest().getMainAttributes().getValue("Bundle-Version"),
        said.getAttribute("version:Version"));
    for (String text : List.of("vendor", "name.vi", "name.en", "summary.vi", "summary.en")) {
      assertFalse(name + " " + text, String.valueOf(said.getAttribute(text)).isBlank());
      assertNotNull(name + " " + text, said.getAttribute(text));
    }
    LocalDate from = LocalDate.parse(said.getAttribute("from"));
    assertFalse(name, LocalDate.parse(said.getAttribute("to")).isBefore(from));
    assertTrue(name, registersAs(file, said.getAttribute("id")));
    String fixture = said.getAttribute("fixture");
    boolean judges = Set.of("regime", "control").contains(said.getAttribute("kinds:List<String>"));
    assertEquals(name, judges, fixture != null);
    assertTrue(name + " " + fixture, fixture == null || file.getEntry(fixture) != null);
    String pid = said.getAttribute("configuration");
    assertEquals(name, pid != null, designated(file, String.valueOf(pid)));
  }

  /** The service property dvctt.plugin.id is the capability's id. */
  private static boolean registersAs(JarFile file, String id) throws IOException {
    return anyText(
        file, "OSGI-INF/", "name=\"dvctt.plugin.id\" type=\"String\" value=\"" + id + "\"");
  }

  private static boolean designated(JarFile file, String pid) throws IOException {
    return anyText(file, "OSGI-INF/metatype/", "pid=\"" + pid + "\"");
  }

  private static boolean anyText(JarFile file, String folder, String words) throws IOException {
    for (var entry : file.stream().filter(e -> e.getName().startsWith(folder)).toList()) {
      String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      if (text.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static Clause capability(JarFile file) throws IOException {
    String header = file.getManifest().getMainAttributes().getValue("Provide-Capability");
    return Arrays.stream(Parser.parseHeader(header))
        .filter(clause -> clause.getName().equals("org.dvctt.plugin"))
        .findFirst()
        .orElse(null);
  }

  /** The built jars of the plugins' and the packs' modules, but for what is copied into others. */
  private static List<Path> jars() throws IOException {
    try (Stream<Path> plugins = Files.walk(ROOT.resolve("bundles/plugins"), 3);
        Stream<Path> packs = Files.walk(ROOT.resolve("bundles/regimes"), 3)) {
      return Stream.concat(plugins, packs)
          .filter(f -> f.getParent().endsWith("target"))
          .filter(f -> f.getFileName().toString().matches("org\\.dvctt\\..*-[0-9].*\\.jar"))
          .filter(f -> !f.getFileName().toString().matches(".*-(tests|sources|javadoc)\\.jar"))
          .filter(f -> !f.toString().matches(".*((sim|regime\\.)common|fileexchange)-.*"))
          .toList();
    }
  }
}
