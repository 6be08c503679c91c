/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.store.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/**
 * Finds the SQL files of a context: as entries of its bundle, or on a plain class path in unit
 * tests.
 */
final class MigrationScripts {
  private MigrationScripts() {}

  /**
   * All {@code .sql} files in {@code db/<context>}.
   *
   * @throws IllegalStateException when there is none: then the bundle was built wrongly
   */
  static List<URL> of(String context, ClassLoader loader) {
    String folder = "db/" + context;
    List<URL> scripts;
    if (loader instanceof BundleReference reference) {
      scripts = inBundle(reference.getBundle(), folder);
    } else {
      scripts = onClassPath(loader.getResource(folder));
    }
    if (scripts.isEmpty()) {
      throw new IllegalStateException("no migration in " + folder);
    }
    return scripts;
  }

  private static List<URL> inBundle(Bundle bundle, String folder) {
    var entries = bundle.findEntries(folder, "*.sql", false);
    return entries == null ? List.of() : Collections.list(entries);
  }

  private static List<URL> onClassPath(@Nullable URL folder) {
    if (folder == null) {
      return List.of();
    }
    try {
      URLConnection connection = folder.openConnection();
      return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(folder.toURI());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<URL> inJar(JarURLConnection jar) throws IOException {
    String folder = jar.getEntryName() + "/";
    return jar.getJarFile().stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(folder) && name.endsWith(".sql"))
        .map(name -> url(URI.create("jar:" + jar.getJarFileURL() + "!/" + name)))
        .toList();
  }

  private static List<URL> inFolder(URI folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .map(file -> url(file.toUri()))
          .toList();
    }
  }

  private static URL url(URI uri) {
    try {
      return uri.toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
