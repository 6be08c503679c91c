/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.baseline;

import aQute.bnd.header.Parameters;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The released forms in the project, and the jars that were just built. */
final class Released {
  /**
   * The public bundles and the folders they are built in. A new one begins here with its release.
   */
  static final Map<String, String> BUNDLES =
      Map.of("org.dvctt.model", "model", "org.dvctt.spi", "spi", "org.dvctt.api", "api");

  private static final Path HERE = Path.of(System.getProperty("basedir", "."));
  private static final Path FORMS = HERE.resolve("released");

  private Released() {}

  /** The last released form: the only jar of the bundle. */
  static Path form(String bundle) throws IOException {
    return only(FORMS, bundle, "no released form is kept: see docs/plugins/baseline.md");
  }

  static Path built(String bundle) throws IOException {
    Path target = HERE.resolve("..").resolve(BUNDLES.getOrDefault(bundle, "")).resolve("target");
    return only(target, bundle, "it is not built: mvn verify with that module");
  }

  private static Path only(Path folder, String bundle, String otherwise) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(f -> f.getFileName().toString().matches(bundle + "-\\d[^/]*\\.jar"))
              .toList();
      if (found.size() != 1) {
        throw new AssertionError(bundle + " in " + folder + ": " + found + "; " + otherwise);
      }
      return found.get(0);
    }
  }

  /**
   * Keeps the built form as the released one: exported packages only, and of the manifest what the
   * comparison reads.
   */
  static void renew(String bundle, String version) throws Exception {
    try (Jar built = new Jar(built(bundle).toFile());
        Jar form = new Jar(bundle)) {
      Domain said = Domain.domain(built.getManifest());
      Parameters exported = said.getExportPackage();
      for (Map.Entry<String, Resource> entry : built.getResources().entrySet()) {
        int slash = entry.getKey().lastIndexOf('/');
        String folder = slash < 0 ? "" : entry.getKey().substring(0, slash).replace('/', '.');
        if (exported.containsKey(folder)) {
          form.putResource(entry.getKey(), entry.getValue());
        }
      }
      form.setManifest(manifest(bundle, version, said));
      form.setReproducible("1577836800");
      delete(bundle);
      form.write(FORMS.resolve(bundle + "-" + version + ".jar").toFile());
    }
  }

  private static Manifest manifest(String bundle, String version, Domain said) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Manifest-Version", "1.0");
    main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    main.putValue(Constants.BUNDLE_SYMBOLICNAME, bundle);
    main.putValue(Constants.BUNDLE_VERSION, version);
    main.putValue(Constants.EXPORT_PACKAGE, said.get(Constants.EXPORT_PACKAGE));
    return manifest;
  }

  private static void delete(String bundle) throws IOException {
    try (Stream<Path> files = Files.list(FORMS)) {
      for (Path old :
          files.filter(f -> f.getFileName().toString().startsWith(bundle + "-")).toList()) {
        Files.delete(old);
      }
    }
  }
}
