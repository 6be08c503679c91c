/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.itests.ground;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** Law 1 on each bundle that the features list, as it was built. */
public class ManifestArrowsTest {
  private static final Path ROOT = Path.of(System.getProperty("dvctt.root", "../.."));

  /** Copied whole into the bundles that use it, so no feature lists it. */
  private static final Pattern BUNDLE = Pattern.compile("mvn:org\\.dvctt/([a-z0-9.]+)/");

  @Test
  public void everyBuiltBundleKeepsTheArrows() throws IOException {
    List<String> names = named();
    assertTrue("the features list our bundles: " + names, names.size() >= 21);
    List<String> faults = new ArrayList<>();
    for (String name : names) {
      faults.addAll(ManifestArrows.faults(manifest(jar(name))));
    }
    assertEquals(String.join("\n", faults), List.of(), faults);
  }

  @Test
  public void everyModuleThatIsABundleOfItsOwnIsListedInAFeature() throws IOException {
    List<String> names = named();
    try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"), 3)) {
      for (Path pom : files.filter(f -> f.endsWith("pom.xml")).toList()) {
        String text = Files.readString(pom);
        // What is copied into its users' jars is no bundle of its own.
        boolean bundle = !text.contains("<dvctt.embedded>true</dvctt.embedded>");
        if (bundle && Files.isDirectory(pom.resolveSibling("src/main"))) {
          assertTrue(
              pom + " is in no feature",
              names.stream().anyMatch(n -> text.contains("<artifactId>" + n + "</artifactId>")));
        }
      }
    }
  }

  @Test
  public void whatIsForbiddenIsFound() {
    assertFault("org.dvctt.plugin.x", "org.dvctt.api.payment", "", "no arrow");
    assertFault("org.dvctt.regime.x", "org.dvctt.store", "", "no arrow");
    assertFault("org.dvctt.web.rest", "org.dvctt.store", "", "no arrow");
    assertFault("org.dvctt.web.rest", "org.dvctt.payment", "", "no arrow");
    assertFault("org.dvctt.payment", "org.dvctt.budget", "", "no arrow");
    assertFault("org.dvctt.model", "org.dvctt.api.payment", "", "no arrow");
    assertFault("org.dvctt.spi", "org.dvctt.api.payment", "", "no arrow");
    assertFault("org.dvctt.ops.shell", "org.dvctt.core.ports;dvctt.core=true", "", "no arrow");
    assertFault("org.dvctt.payment", "org.dvctt.core.ports", "", "without naming its attribute");
    assertFault("org.dvctt.payment", "javax.sql", "", "only the store");
    assertFault("org.dvctt.payment", "", "org.dvctt.payment;version=\"0.1\"", "private");
    assertFault("org.dvctt.api", "", "org.dvctt.api.payment", "without a version");
    assertFault("org.dvctt.core.ports", "", "org.dvctt.core.ports;version=\"1\"", "to everybody");
    assertFault("org.dvctt.stranger", "", "", "in no room");
  }

  @Test
  public void whatIsAllowedIsNotFound() {
    String version = ";version=\"[0.1,0.2)\"";
    for (String wanted :
        List.of(
            "org.dvctt.spi.bank", "org.dvctt.model", "org.dvctt.store", "org.dvctt.api.audit")) {
      assertEquals(
          List.of(), ManifestArrows.faults(made("org.dvctt.payment", wanted + version, "")));
    }
    assertEquals(
        List.of(),
        ManifestArrows.faults(
            made("org.dvctt.payment", "org.dvctt.core.ports;dvctt.core=true" + version, "")));
  }

  private static void assertFault(String bundle, String imports, String exports, String words) {
    List<String> faults = ManifestArrows.faults(made(bundle, imports, exports));
    assertEquals(bundle + " " + imports + exports + " → " + faults, 1, faults.size());
    assertTrue(faults.toString(), faults.get(0).contains(words));
  }

  private static Attributes made(String bundle, String imports, String exports) {
    Attributes manifest = new Attributes();
    manifest.putValue("Bundle-SymbolicName", bundle);
    if (!imports.isEmpty()) {
      manifest.putValue("Import-Package", imports);
    }
    if (!exports.isEmpty()) {
      manifest.putValue("Export-Package", exports);
    }
    return manifest;
  }

  private static List<String> named() throws IOException {
    Matcher found =
        BUNDLE.matcher(
            Files.readString(ROOT.resolve("features/src/main/feature/feature.xml"))
                + Files.readString(ROOT.resolve("features/src/main/feature/plugins.xml")));
    return found.results().map(result -> result.group(1)).distinct().toList();
  }

  private static Path jar(String name) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"), 4)) {
      return files
          .filter(f -> f.getParent().endsWith("target"))
          .filter(f -> f.getFileName().toString().matches(Pattern.quote(name) + "-[0-9].*\\.jar"))
          .filter(f -> !f.getFileName().toString().matches(".*-(tests|sources|javadoc)\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("not built: " + name));
    }
  }

  private static Attributes manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    }
  }
}
